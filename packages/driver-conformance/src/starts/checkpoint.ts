import type { DomainCheckpoint } from '@guestwork/core'
import { partOf } from '../domain-parts.ts'
import type { Scene } from '../scene.ts'
import type { Beginning } from '../start.ts'

/** Checkpoints that checks begin with, of a domain that runs and has a disk. */
export const checkpointStarts = {
  'a checkpoint': {
    slots: ['domainDefineXMLFlags', 'domainCreateWithFlags', 'domainCheckpointCreateXML'],
    async prepare(scene) {
      partOf(scene, 'disk')
      const domain = await scene.define()
      await domain.create()
      scene.bring({ domain })
      scene.bring({ checkpoint: await makeCheckpoint(scene, 'one') })
    },
  },
} as const satisfies Readonly<Record<string, Beginning>>

/** Makes a checkpoint of the scene's domain, which is deleted when the check ends. */
export async function makeCheckpoint(scene: Scene, name: string): Promise<DomainCheckpoint> {
  const { uuid } = scene.domain
  scene.atEnd(async connection => {
    const domain = await connection.domainLookupByUuid(uuid)
    await (await domain.checkpointLookupByName(name)).delete()
  })
  return scene.domain.checkpointCreateXml(`<domaincheckpoint><name>${name}</name></domaincheckpoint>`)
}
