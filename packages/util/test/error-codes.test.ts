import { expect, it } from 'vitest'
import { errorCodeByNumber, errorCodes, errorText } from '../src/error-codes.ts'
import { errorDomainByNumber, errorDomains } from '../src/error-domains.ts'

it("has libvirt's 105 codes and 73 domains, each number once", () => {
  expect(new Set(Object.values(errorCodes).map(({ number }) => number)).size).toBe(105)
  expect(new Set(Object.values(errorDomains))).toEqual(new Set(Array.from({ length: 73 }, (_, at) => at)))
})

it('finds names by number', () => {
  expect(errorCodeByNumber(42)).toBe('NO_DOMAIN')
  expect(errorCodeByNumber(41)).toBeUndefined()
  expect(errorDomainByNumber(12)).toBe('TEST')
  expect(errorDomainByNumber(1000)).toBeUndefined()
})

it.each([
  ['NO_DOMAIN', undefined, 'Domain not found'],
  ['NO_DOMAIN', 'x', 'Domain not found: x'],
  ['XML_ERROR', undefined, 'XML description is invalid or not well formed'],
  ['XML_ERROR', 'x', 'XML error: x'],
  ['SYSTEM_ERROR', 'x', 'x'],
  ['OK', 'x', 'no error'],
  ['RPC', '$& %s', '$& %s'],
] as const)('the text of %s with detail %j is %j', (code, detail, text) => {
  expect(errorText(code, detail)).toBe(text)
})
