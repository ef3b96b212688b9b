import { describe, expect, it } from 'vitest'
import { decode } from '../../src/vim/codec/decode.ts'
import { decodeScalar } from '../../src/vim/codec/decode-scalar.ts'
import { encodeFields } from '../../src/vim/codec/encode.ts'
import { refuseMultiref } from '../../src/vim/codec/refuse-multiref.ts'
import { loadSoapMessages } from '../../src/vim/codec/soap-messages.ts'
import { vimType } from '../../src/vim/schema.ts'

const typed = (type: string, value: object | string) => ({
  attributes: { 'xsi:type': type },
  ...(typeof value === 'string' ? { $value: value } : value),
})
const group = {
  vswitch: 's',
  computedPolicy: null,
  spec: { name: 'a', vlanId: '7', vswitchName: 's', policy: null },
}
const decodedGroup = {
  vswitch: 's',
  computedPolicy: {},
  spec: { name: 'a', vlanId: 7, vswitchName: 's', policy: {} },
}

function decodedValue(val: unknown, path = 'networkInfo.portgroup'): unknown {
  const obj = { attributes: { type: 'HostNetworkSystem' }, $value: 'ns' }
  const content = { obj, propSet: { name: path, val } }
  const { propSet } = decode(content, vimType('ObjectContent')) as {
    readonly propSet: readonly { readonly val: unknown }[]
  }
  return propSet[0]?.val
}

describe('decode', () => {
  it.each([
    [
      'with types everywhere',
      typed('ArrayOfHostPortGroup', { HostPortGroup: typed('HostPortGroup', group) }),
    ],
    ['without types of the items', typed('ArrayOfHostPortGroup', { HostPortGroup: group })],
    ['without any type', { HostPortGroup: group }],
    ['with another prefix', { attributes: { 'x:type': 'v:ArrayOfHostPortGroup' }, HostPortGroup: [group] }],
  ])('reads a list %s', (_, val) => {
    expect(decodedValue(val)).toEqual([decodedGroup])
  })

  it('reads an empty list', () => {
    expect(decodedValue(typed('ArrayOfHostPortGroup', {}))).toEqual([])
    expect(decodedValue(null)).toEqual([])
  })

  it.each([
    [typed('xsd:string', ' a '), ' a '],
    [typed('xsd:long', '9007199254740993'), 9_007_199_254_740_993n],
    [typed('xsd:int', '-5'), -5],
    [typed('xsd:boolean', '1'), true],
    [typed('xsd:dateTime', '2020-01-01T00:00:00.5Z'), new Date('2020-01-01T00:00:00.500Z')],
    [typed('ArrayOfString', { string: ['a', 'b'] }), ['a', 'b']],
    [typed('ArrayOfInt', { int: '3' }), [3]],
    [
      typed('ArrayOfManagedObjectReference', {
        ManagedObjectReference: {
          attributes: { type: 'Network', 'xsi:type': 'ManagedObjectReference' },
          $value: 'n',
        },
      }),
      [{ type: 'Network', value: 'n' }],
    ],
    [
      { attributes: { 'xsi:type': 'ManagedObjectReference', type: 'Network' }, $value: 'n' },
      { type: 'Network', value: 'n' },
    ],
  ])('reads a value by its type: %j', (val, expected) => {
    expect(decodedValue(val, 'not.described')).toEqual(expected)
  })

  it('reads a value without a type by what is declared at the path', () => {
    expect(decodedValue('true', 'capabilities.supportsVlan')).toBe(true)
    expect(decodedValue('5', 'not.described')).toBe('5')
  })

  it('tells which of several types a value has, and takes one that it does not know for what was declared', () => {
    const bridge = (type: string) => ({
      numPorts: '8',
      bridge: typed(type, { nicDevice: 'vmnic0' }),
    })
    const read = (type: string) => decode(bridge(type), vimType('HostVirtualSwitchSpec'))
    expect(read('HostVirtualSwitchBondBridge')).toEqual({
      numPorts: 8,
      bridge: { $type: 'HostVirtualSwitchBondBridge', nicDevice: ['vmnic0'] },
    })
    expect(read('HostSomethingElse')).toMatchObject({ bridge: { $type: 'HostVirtualSwitchBridge' } })
  })

  it.each([
    ['HostPortGroupSpec', { name: 'a' }, 'a HostPortGroupSpec lacks its vlanId'],
    ['HostPortGroupSpec', { ...group.spec, vlanId: 'x' }, "'x' is no int"],
    ['HostPortGroupSpec', { ...group.spec, vlanId: '4294967296' }, "'4294967296' is no int"],
    ['Folder', 'group-1', 'a reference to an object lacks its type or its value'],
  ])('refuses a %s that does not fit: %j', (type, raw, message) => {
    expect(() => decode(raw, vimType(type))).toThrow(
      expect.objectContaining({ problem: 'not-soap', message: expect.stringContaining(message) }),
    )
  })

  it('refuses what nests without end', () => {
    let fault: object = { localizedMessage: 'x', fault: typed('NotFound', {}) }
    for (let depth = 0; depth < 100; depth++) fault = { fault: typed('NotFound', { faultCause: fault }) }
    expect(() => decode(fault, vimType('LocalizedMethodFault'))).toThrow('nests more than 64 deep')
  })

  it.each([
    ['99999999999999999999', 'long'],
    ['1.5', 'int'],
    ['128', 'byte'],
    ['yes', 'boolean'],
    ['yesterday', 'dateTime'],
  ])('refuses %j as a %s', (text, type) => {
    expect(() => decodeScalar(text, type)).toThrow(`'${text}' is no ${type}`)
  })
})

describe('what is written', () => {
  it('stands in the order of the description, those of a base first, with the type where it must be told', async () => {
    const { write } = await loadSoapMessages()
    const spec = {
      objectSet: [
        {
          selectSet: [{ path: 'p', type: 'T', name: 'n<', $type: 'TraversalSpec' }],
          obj: { value: 'a&b', type: 'Fol"der' },
        },
      ],
      propSet: [{ pathSet: ['x', 'y'], type: 'T', all: undefined }],
    }
    const fields = encodeFields({ specSet: [spec] }, [['specSet', vimType('PropertyFilterSpec[]')]])
    const [, body] = /<vim:RetrieveProperties [^>]*>(.*)<\/vim:RetrieveProperties>/.exec(
      write('RetrieveProperties', fields),
    ) ?? ['', '']
    expect(body.replaceAll('vim:', '')).toBe(
      '<specSet><propSet><type>T</type><pathSet>x</pathSet><pathSet>y</pathSet></propSet>' +
        '<objectSet><obj type="Fol&quot;der">a&amp;b</obj><selectSet xsi:type="TraversalSpec"><name>n&lt;</name>' +
        '<type>T</type><path>p</path></selectSet></objectSet></specSet>',
    )
  })

  it('tells the type of what can be anything', () => {
    const parameters = [['value', vimType('any')]] as const
    const typeOf = (value: unknown) => encodeFields({ value }, parameters)['value']
    expect([typeOf('a'), typeOf(1), typeOf(2n), typeOf(true)]).toMatchObject([
      { attributes: { 'xsi:type': 'xsd:string' }, $value: 'a' },
      { attributes: { 'xsi:type': 'xsd:int' }, $value: '1' },
      { attributes: { 'xsi:type': 'xsd:long' }, $value: '2' },
      { attributes: { 'xsi:type': 'xsd:boolean' }, $value: 'true' },
    ])
  })
})

describe('refuseMultiref', () => {
  it.each([`<a id="__proto__"/>`, `<a id="constructor"/>`, `<a\n id = '&#95;_proto_&#x5F;'/>`])(
    'refuses %j',
    text => {
      expect(() => refuseMultiref(text)).toThrow('refer to each other')
    },
  )

  it.each([`<a id="x" href="#x"/>`, '<a>my id="1"</a>'])('lets %j pass', text => {
    expect(() => refuseMultiref(text)).not.toThrow()
  })

  it('is what keeps soap from changing every object', async () => {
    const { read } = await loadSoapMessages()
    const envelope = 'xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"'
    const text = `<e:Envelope ${envelope}><e:Body><LogoutResponse><a id="__proto__"><b/></a></LogoutResponse></e:Body></e:Envelope>`
    expect(() => read('Logout', text)).toThrow('refer to each other')
    expect('obj' in {}).toBe(false)
  })
})
