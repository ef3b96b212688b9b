import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { errorCodes } from '../src/error-codes.ts'
import { errorDomains } from '../src/error-domains.ts'

const page = readFileSync(new URL('../../../docs/errors.md', import.meta.url), 'utf8')
const sections = page.split(/^(?=##+ )/m)

it('docs/errors.md has a section for each code, in order of number, and for nothing else', () => {
  const headings = sections.flatMap(section => /^### (.*)$/m.exec(section)?.[1] ?? [])
  expect(headings).toEqual(Object.keys(errorCodes))
})

it.each(Object.entries(errorCodes))('docs/errors.md explains %s', (code, { number, text }) => {
  const section = sections.find(each => each.startsWith(`### ${code}\n`)) ?? ''
  const [, statement, explanation = ''] = section.split('\n\n')
  expect(statement).toBe(`${String(number)}: "${text}".`)
  expect(explanation.length).toBeGreaterThan(60)
})

it('docs/errors.md lists each domain with its number and nothing else', () => {
  const table = sections.find(section => section.startsWith('## Domains\n')) ?? ''
  const rows = [...table.matchAll(/^\| `([^`]*)` *\| (\d+) *\| (.*) \|$/gm)]
  expect(rows.map(([, name, number]) => [name, Number(number)])).toEqual(Object.entries(errorDomains))
  for (const [, name, , part = ''] of rows) expect(part.trim(), name).not.toBe('')
})
