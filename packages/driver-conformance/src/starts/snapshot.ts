import type { DomainSnapshot } from '@guestwork/core'
import type { Scene } from '../scene.ts'
import type { Beginning } from '../start.ts'

/** Snapshots that checks begin with, of a domain that does not run. */
export const snapshotStarts = {
  'a snapshot': {
    slots: ['domainDefineXMLFlags', 'domainSnapshotCreateXML'],
    async prepare(scene) {
      scene.bring({ domain: await scene.define() })
      scene.bring({ snapshot: await takeSnapshot(scene, 'one') })
    },
  },
} as const satisfies Readonly<Record<string, Beginning>>

/** Makes a snapshot of the scene's domain, which is deleted when the check ends. */
export async function takeSnapshot(scene: Scene, name: string): Promise<DomainSnapshot> {
  const { uuid } = scene.domain
  scene.atEnd(async connection => {
    const domain = await connection.domainLookupByUuid(uuid)
    await (await domain.snapshotLookupByName(name)).delete()
  })
  return scene.domain.snapshotCreateXml(`<domainsnapshot><name>${name}</name></domainsnapshot>`)
}
