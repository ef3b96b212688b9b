import { describe, expect, it } from 'vitest'
import { formatHostInterface, parseHostInterface } from '../../src/interface/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'interface',
  convert: text => formatHostInterface(parseHostInterface(text, { unknown: 'drop' })),
  again: text => formatHostInterface(parseHostInterface(text, { unknown: 'error' })),
})

const sample = `<interface type='bridge' name='b'><start mode='onboot'/><bridge stp='on'><interface type='ethernet' name='e'><mac address='52:54:00:00:00:01'/></interface></bridge></interface>`

describe('checks', () => {
  it.each([
    ['an unknown type', sample.replace('bridge', 'tunnel'), 'XML_ERROR'],
    ['a missing name', sample.replace(`name='b'`, ''), 'XML_ERROR'],
    ['a bridge without its element', `<interface type='bridge' name='b'/>`, 'XML_ERROR'],
    ['a bridge in a bridge', sample.replace(`'ethernet'`, `'bridge'`), 'XML_ERROR'],
    ['a VLAN on nothing', `<interface type='vlan' name='v'><vlan tag='1'/></interface>`, 'XML_ERROR'],
    [
      'a bond that is watched twice',
      `<interface type='bond' name='v'><bond><miimon freq='1'/><arpmon interval='1' target='10.0.0.1'/></bond></interface>`,
      'XML_ERROR',
    ],
    [
      'a wrong family',
      `<interface type='ethernet' name='e'><protocol family='ipx'/></interface>`,
      'XML_ERROR',
    ],
  ])('refuse %s', (_, text, code) => {
    expect(refusal(() => parseHostInterface(text))).toMatchObject({ code, details: { line: 1 } })
  })
})
