import { describe, expect, it } from 'vitest'
import { parseDomain } from '../../src/domain/index.ts'
import { refusal } from '../codec/refusal.ts'

const withCookie = (value: string): string =>
  `<domain type='test'><name>g</name><devices><disk type='network'><source protocol='http' name='x'><host name='h'/><cookies><cookie name='c'>${value}</cookie></cookies></source><target dev='vda'/></disk></devices></domain>`

describe('the value of a cookie', () => {
  it.each(['a', 'a=b', '"b"', '"a=b"', '""', '"'])('can be %s', value => {
    expect(refusal(() => parseDomain(withCookie(value)))).toBeUndefined()
  })

  it.each(['"a', 'a"b', '"a b"', '"a,b"', 'a b', ''])('cannot be %j', value => {
    expect(refusal(() => parseDomain(withCookie(value)))?.code).toBe('XML_ERROR')
  })
})
