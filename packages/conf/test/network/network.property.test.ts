import { formatNetwork, parseNetwork } from '../../src/network/index.ts'
import { network as declaration } from '../../src/network/network.ts'
import { describeLaws } from '../codec/document-laws.ts'

describeLaws({
  declaration,
  parse: parseNetwork,
  format: formatNetwork,
  sample:
    `<network><name>n</name><forward mode='nat'/><bridge name='b'/><dns><host ip='10.0.0.3'><hostname>h</hostname></host></dns>` +
    `<ip address='10.0.0.1' prefix='24'><dhcp><range start='10.0.0.2' end='10.0.0.9'/></dhcp></ip></network>`,
})
