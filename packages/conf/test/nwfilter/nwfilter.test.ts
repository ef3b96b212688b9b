import { describe, expect, it } from 'vitest'
import { fillNwfilterDefaults, formatNwfilter, parseNwfilter } from '../../src/nwfilter/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'nwfilter',
  convert: text => formatNwfilter(fillNwfilterDefaults(parseNwfilter(text, { unknown: 'drop' }))),
  again: text => formatNwfilter(parseNwfilter(text, { unknown: 'error' })),
})

const rule = (match: string): string =>
  `<filter name='f'>\n<rule action='drop' direction='in'>\n${match}\n</rule>\n</filter>`

it('keeps rules and other filters in their order', () => {
  const text = `<filter name='f'><filterref filter='a'/><rule action='drop' direction='in'/><filterref filter='b'/></filter>`
  expect(parseNwfilter(text).entries?.map(({ element }) => element)).toEqual([
    'filterref',
    'rule',
    'filterref',
  ])
})

it('holds the protocol of a rule beside what is looked at', () => {
  expect(parseNwfilter(rule(`<tcp dstportstart='0x050'/>`)).entries).toEqual([
    {
      element: 'rule',
      action: 'drop',
      direction: 'in',
      priority: 500,
      match: { element: 'tcp', dstportstart: '0x50' },
    },
  ])
})

it('refuses an entry that is neither a rule nor a filter', () => {
  const filter = parseNwfilter(rule('<tcp/>'))
  Object.assign(filter, { entries: [{ element: 'script' }] })
  expect(refusal(() => formatNwfilter(filter))).toMatchObject({ code: 'INVALID_ARG' })
})

describe('values', () => {
  it.each([
    ['tcp', 'srcportstart', '$A[ @01 ]', '$A[@1]'],
    ['tcp', 'srcportstart', '$A[@0]', '$A'],
    ['tcp', 'srcipmask', '255.255.255.0', '24'],
    ['tcp', 'flags', 'urg,ack,psh,rst,syn,fin/none', 'ALL/NONE'],
    ['tcp', 'state', 'NONE,NEW', 'NONE'],
    ['mac', 'protocolid', '33024', 'vlan'],
    ['arp', 'opcode', 'reply', 'Reply'],
    ['arp', 'gratuitous', 'maybe', 'false'],
    ['ip', 'protocol', '0x11', 'udp'],
  ])('of <%s %s=%j> become %s', (protocol, attribute, written, value) => {
    const [entry] = parseNwfilter(rule(`<${protocol} ${attribute}='${written}'/>`)).entries ?? []
    expect(entry).toMatchObject({ match: { [attribute]: value } })
  })

  it.each([
    ['tcp', `srcportstart='65536'`],
    ['tcp', `srcportstart='$A-B'`],
    ['tcp', `srcportstart='$A[4294967296]'`],
    ['tcp', `srcipaddr='::1'`],
    ['tcp', `srcipmask='255.0.255.0'`],
    ['tcp', `connlimit-above='0x3'`],
    ['tcp', `flags='SYN'`],
    ['tcp', `state='OLD'`],
    ['mac', `protocolid='0x5ff'`],
    ['mac', `srcmacmask='ff:00:ff:00:00:00'`],
    ['vlan', `vlanid='4096'`],
    ['ip', `dscp='64'`],
    ['ip', `srcportstart='20'`],
    ['icmp', `type='256'`],
    ['all', `ipset='a/b'`],
    ['all', `ipsetflags='src,up'`],
    ['stp', `root-cost='4294967296'`],
  ])('<%s %s> are refused', (protocol, attribute) => {
    const error = refusal(() => parseNwfilter(rule(`<${protocol} ${attribute}/>`)))
    expect(error).toMatchObject({ details: { line: 3, element: protocol } })
    expect(['XML_ERROR', 'INTERNAL_ERROR']).toContain(error?.code)
  })
})

describe('chains', () => {
  it.each(['foo', 'vlan-abcdefghij', 'ipv6-a b'])('named %s are refused', chain => {
    const text = `<filter name='f' chain='${chain}'/>`
    expect(refusal(() => parseNwfilter(text))).toMatchObject({
      code: 'INVALID_ARG',
      details: { attribute: 'chain' },
    })
  })

  it('have the priority of their protocol', () => {
    const priority = (chain: string) =>
      fillNwfilterDefaults(parseNwfilter(`<filter name='f' chain='${chain}' />`)).priority
    expect([priority('rarp-x'), priority('mac'), priority('root')]).toEqual([-400, -800, undefined])
  })
})
