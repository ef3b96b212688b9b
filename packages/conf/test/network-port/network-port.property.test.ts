import { formatNetworkPort, parseNetworkPort } from '../../src/network-port/index.ts'
import { networkPort as declaration } from '../../src/network-port/network-port.ts'
import { describeLaws } from '../codec/document-laws.ts'

const sample = `<networkport><uuid>5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9d02</uuid><owner><name>g</name><uuid>5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9d01</uuid></owner><mac address='52:54:00:00:00:01'/><plug type='bridge' bridge='b'/></networkport>`

describeLaws({
  declaration,
  parse: parseNetworkPort,
  format: formatNetworkPort,
  sample,
})
