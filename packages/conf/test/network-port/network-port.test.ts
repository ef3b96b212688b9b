import { describe, expect, it } from 'vitest'
import { formatNetworkPort, parseNetworkPort } from '../../src/network-port/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'network-port',
  convert: text => formatNetworkPort(parseNetworkPort(text, { unknown: 'drop' })),
  again: text => formatNetworkPort(parseNetworkPort(text, { unknown: 'error' })),
})

const sample = `<networkport><uuid>5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9d02</uuid><owner><name>g</name><uuid>5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9d01</uuid></owner><mac address='52:54:00:00:00:01'/><plug type='bridge' bridge='b'/></networkport>`

describe('checks', () => {
  it.each([
    ['a missing owner', sample.replaceAll('owner', 'other'), 'INTERNAL_ERROR'],
    ['a missing MAC address', sample.replace('mac', 'other'), 'INTERNAL_ERROR'],
    ['an unknown plug', sample.replace(`'bridge'`, `'wire'`), 'XML_ERROR'],
    ['a plug without a bridge', sample.replace(`bridge='b'`, ''), 'XML_ERROR'],
    [
      'a guarantee on a bridge',
      sample.replace('<plug', `<bandwidth><inbound floor='1'/></bandwidth><plug`),
      'CONFIG_UNSUPPORTED',
    ],
    ['a switch of no kind', sample.replace('<plug', '<virtualport/><plug'), 'XML_ERROR'],
  ])('refuse %s', (_, text, code) => {
    expect(refusal(() => parseNetworkPort(text))).toMatchObject({ code, details: { line: 1 } })
  })
})
