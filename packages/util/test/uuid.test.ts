import { describe, expect, it, vi } from 'vitest'
import { formatUuid, generateUuid, isUsableUuid, parseUuid, tryParseUuid, uuidBytes } from '../src/uuid.ts'

const canonical = 'c7a5fdbd-cdaf-9455-926a-d65c16db1809'

describe('parseUuid', () => {
  it.each([
    canonical,
    canonical.toUpperCase(),
    canonical.replaceAll('-', ''),
    canonical.replaceAll('-', ' '),
    'c7-a5-fd-bd-cd-af-94-55-92-6a-d6-5c-16-db-18-09',
    'c7  a5fdbdcdaf--9455926ad65c16db18 - 09',
    ` \t\n\f\r${canonical} \n`,
    `-- -${canonical}`,
  ])('reads %j', text => {
    expect(parseUuid(text)).toBe(canonical)
  })

  it.each([
    '',
    canonical.slice(1),
    `${canonical}0`,
    `${canonical}-`,
    `${canonical} x`,
    `{${canonical}}`,
    `urn:uuid:${canonical}`,
    canonical.replace('c', 'g'),
    'c-7a5fdbdcdaf9455926ad65c16db1809',
    'c7\ta5fdbdcdaf9455926ad65c16db1809',
    `${canonical}\u000b`,
    `${' '.repeat(300)}${canonical}`,
  ])('refuses %j', text => {
    expect(tryParseUuid(text)).toBeUndefined()
    expect(() => parseUuid(text)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARG', message: expect.stringContaining('no UUID') }),
    )
  })

  it('takes little time for hostile text', () => {
    const started = performance.now()
    for (const unit of ['-', ' ', '- ', 'c7', 'c7-', 'c']) tryParseUuid(unit.repeat(1_000_000))
    expect(performance.now() - started).toBeLessThan(1000)
  })
})

it('turns bytes into text and back', () => {
  const bytes = Uint8Array.from({ length: 16 }, (_, at) => at * 16)
  expect(formatUuid(bytes)).toBe('00102030-4050-6070-8090-a0b0c0d0e0f0')
  expect(uuidBytes(formatUuid(bytes))).toEqual(bytes)
  expect(() => formatUuid(new Uint8Array(15))).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
})

describe('generateUuid', () => {
  it('makes different UUIDs of version 4', () => {
    const made = Array.from({ length: 200 }, generateUuid)
    expect(new Set(made).size).toBe(200)
    for (const uuid of made)
      expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('makes a usable one even when the random source returns equal bytes', () => {
    const random = vi.spyOn(crypto, 'getRandomValues').mockImplementation(array => array)
    try {
      expect(isUsableUuid(generateUuid())).toBe(true)
    } finally {
      random.mockRestore()
    }
  })
})

it.each([
  [canonical, true],
  ['00000000-0000-0000-0000-000000000000', false],
  ['ffffffffffffffffffffffffffffffff', false],
  ['ababababababababababababababababab'.slice(2), false],
  ['00000000-0000-0000-0000-000000000001', true],
  ['none', false],
])('isUsableUuid(%s) is %s', (text, usable) => {
  expect(isUsableUuid(text)).toBe(usable)
})
