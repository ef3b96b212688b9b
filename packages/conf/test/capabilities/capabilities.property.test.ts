import { formatCapabilities, parseCapabilities } from '../../src/capabilities/index.ts'
import { capabilities as declaration } from '../../src/capabilities/capabilities.ts'
import { describeLaws } from '../codec/document-laws.ts'

const cell = "<cell id='0'><cpus num='1'><cpu id='0'/></cpus></cell>"
const control = "<control granularity='512' min='1024' unit='KiB' type='both' maxAllocs='4'/>"
const bank = `<bank id='0' level='3' type='both' size='8' unit='MiB' cpus='0'>${control}</bank>`
const guest = "<guest><os_type>hvm</os_type><arch name='i686'><wordsize>32</wordsize></arch></guest>"
const sample = `<capabilities><host><cpu><arch>i686</arch></cpu><topology><cells num='1'>${cell}</cells></topology><cache>${bank}</cache></host>${guest}</capabilities>`

describeLaws({
  declaration,
  parse: parseCapabilities,
  format: formatCapabilities,
  sample,
})
