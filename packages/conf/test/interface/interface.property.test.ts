import { formatHostInterface, parseHostInterface } from '../../src/interface/index.ts'
import { hostInterface as declaration } from '../../src/interface/interface.ts'
import { describeLaws } from '../codec/document-laws.ts'

const sample = `<interface type='bridge' name='b'><start mode='onboot'/><bridge stp='on'><interface type='ethernet' name='e'><mac address='52:54:00:00:00:01'/></interface></bridge></interface>`

describeLaws({
  declaration,
  parse: parseHostInterface,
  format: formatHostInterface,
  sample,
})
