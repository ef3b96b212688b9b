import { describe, expect, it } from 'vitest'
import { formatNwfilterBinding, parseNwfilterBinding } from '../../src/nwfilter-binding/index.ts'
import { describeFixtures } from '../codec/document-fixtures.ts'
import { refusal } from '../codec/refusal.ts'

describeFixtures({
  folder: 'nwfilter-binding',
  convert: text => formatNwfilterBinding(parseNwfilterBinding(text, { unknown: 'drop' })),
  again: text => formatNwfilterBinding(parseNwfilterBinding(text, { unknown: 'error' })),
})

const sample = `<filterbinding><owner><name>g</name><uuid>5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9d01</uuid></owner><mac address='52:54:00:00:00:01'/><portdev name='v'/><filterref filter='f'><parameter name='A' value='1'/></filterref></filterbinding>`

describe('checks', () => {
  it.each([
    ['a missing owner', sample.replaceAll('owner', 'other'), 'INTERNAL_ERROR'],
    ['a missing device', sample.replace('portdev', 'other'), 'INTERNAL_ERROR'],
    ['a missing filter', sample.replaceAll('filterref', 'other'), 'INTERNAL_ERROR'],
    ['a filter without a name', sample.replace(`filter='f'`, ''), 'INTERNAL_ERROR'],
  ])('refuse %s', (_, text, code) => {
    expect(refusal(() => parseNwfilterBinding(text))).toMatchObject({ code, details: { line: 1 } })
  })
})
