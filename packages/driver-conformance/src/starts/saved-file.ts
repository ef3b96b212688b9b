import { partOf } from '../domain-parts.ts'
import type { Beginning } from '../start.ts'

/** A domain that was saved to a file. */
export const savedFileStarts = {
  'a saved file': {
    slots: ['domainDefineXMLFlags', 'domainCreateWithFlags', 'domainSaveFlags'],
    async prepare(scene) {
      const file = partOf(scene, 'file')
      const domain = await scene.define()
      await domain.create()
      await domain.save(file)
      scene.bring({ domain })
    },
  },
} as const satisfies Readonly<Record<string, Beginning>>
