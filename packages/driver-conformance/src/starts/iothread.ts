import type { Beginning } from '../start.ts'

/** A domain with an IOThread that was added for the check, of the number 1. */
export const iothreadStarts = {
  'an IOThread': {
    slots: ['domainDefineXMLFlags', 'domainAddIOThread'],
    async prepare(scene) {
      const domain = await scene.define()
      await domain.addIothread(1)
      scene.bring({ domain })
    },
  },
  'an IOThread that runs': {
    slots: ['domainDefineXMLFlags', 'domainAddIOThread', 'domainCreateWithFlags'],
    async prepare(scene) {
      await iothreadStarts['an IOThread'].prepare(scene)
      await scene.domain.create()
    },
  },
} as const satisfies Readonly<Record<string, Beginning>>
