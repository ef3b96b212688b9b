import { formatSnapshot, parseSnapshot } from '../../src/snapshot/index.ts'
import { snapshot as declaration } from '../../src/snapshot/snapshot.ts'
import { describeLaws } from '../codec/document-laws.ts'

const whole = `<domainsnapshot><name>s</name><state>shutoff</state><creationTime>5</creationTime><disks><disk name='vda' snapshot='external'><driver type='qcow2'/><source file='/a'/></disk></disks><domain><uuid>5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9a41</uuid></domain></domainsnapshot>`

describeLaws({
  declaration,
  parse: parseSnapshot,
  format: snapshot => formatSnapshot(snapshot, { secure: true }),
  sample: whole,
  accepted: 10,
})
