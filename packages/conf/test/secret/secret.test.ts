import { describe, expect, it } from 'vitest'
import { formatSecret, parseSecret } from '../../src/secret/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'secret',
  convert: text => formatSecret(parseSecret(text, { unknown: 'drop' })),
  again: text => formatSecret(parseSecret(text, { unknown: 'error' })),
})

const sample = `<secret private='yes'><uuid>5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9d01</uuid><usage type='tls'><name>n</name></usage></secret>`

describe('checks', () => {
  it.each([
    ['an unknown use', sample.replace('tls', 'tea'), 'CONFIG_UNSUPPORTED'],
    ['a use without its name', sample.replace('<name>n</name>', ''), 'INTERNAL_ERROR'],
    ['a wrong answer', sample.replace('yes', 'maybe'), 'XML_ERROR'],
    ['a wrong UUID', sample.replace('5d6d7f0a', 'x'), 'INTERNAL_ERROR'],
  ])('refuse %s', (_, text, code) => {
    expect(refusal(() => parseSecret(text))).toMatchObject({ code, details: { line: 1 } })
  })
})

it('takes no usage for the usage none', () => {
  expect(parseSecret(`<secret><usage type='none'/></secret>`)).toEqual({ ephemeral: false, private: false })
})
