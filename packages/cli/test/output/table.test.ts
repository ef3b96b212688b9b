import { describe, expect, it } from 'vitest'
import { showText } from '../../src/output/display-width.ts'
import { formatTable } from '../../src/output/table.ts'

describe('showText', () => {
  it.each([
    ['plain', 'plain', 5],
    ['grün', 'grün', 4],
    ['仮想', '仮想', 4],
    ['ｆｕ', 'ｆｕ', 4],
    ['ﾊﾝ', 'ﾊﾝ', 2],
    ['한국', '한국', 4],
    ['e\u0301', 'e\u0301', 1],
    ['👍🏽', '👍🏽', 4],
    ['soft\u00adhyphen', 'soft\u00adhyphen', 11],
    ['zero\u200bwidth', 'zero\u200bwidth', 9],
    ['a\tb', 'a\\x09b', 6],
    ['\u001b[31m', '\\x1b[31m', 8],
    ['\u0085', '\\xff\\xff', 8],
    ['\u2028', '\\xff\\xff\\xff', 12],
    ['a\\x41', 'a\\x5cx41', 8],
    ['a\\y', 'a\\y', 3],
  ])('%j', (text, shown, width) => {
    expect(showText(text)).toEqual({ text: shown, width })
  })
})

describe('formatTable', () => {
  it('makes columns as wide as their widest cell, three blanks apart', () => {
    expect(
      formatTable(
        ['Id', 'Name'],
        [
          ['1', '仮想機械'],
          ['10', 'b'],
        ],
      ),
    ).toBe([' Id   Name', '----------------', ' 1    仮想機械', ' 10   b', ''].join('\n'))
  })

  it('without headings, only the rows count', () => {
    expect(formatTable(undefined, [['1', 'a']])).toBe(' 1   a\n')
    expect(formatTable(undefined, [])).toBe('')
  })
})
