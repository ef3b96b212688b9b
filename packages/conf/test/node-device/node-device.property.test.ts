import { formatNodeDevice, parseNodeDevice } from '../../src/node-device/index.ts'
import { nodeDevice as declaration } from '../../src/node-device/node-device.ts'
import { describeLaws } from '../codec/document-laws.ts'

const sample = `<device><name>d</name><parent>p</parent><capability type='pci'><domain>0</domain><bus>1</bus><slot>2</slot><function>3</function><product id='0x1'>a</product><vendor id='0x2'/></capability></device>`

describeLaws({
  declaration,
  parse: parseNodeDevice,
  format: formatNodeDevice,
  sample,
})
