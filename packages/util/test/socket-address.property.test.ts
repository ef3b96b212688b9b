import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ipAddressFromBytes, parseIpAddress, tryParseIpAddress } from '../src/socket-address.ts'

const byte = fc.oneof(fc.constant(0), fc.nat(255))
const address = fc.oneof(
  fc.array(byte, { minLength: 4, maxLength: 4 }),
  fc.array(byte, { minLength: 16, maxLength: 16 }),
)

it('reads what it writes', () => {
  fc.assert(
    fc.property(address, bytes => {
      expect(parseIpAddress(ipAddressFromBytes(bytes).text).bytes).toEqual(bytes)
    }),
  )
})

it('gives the same canonical text again, whatever comes', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(':', '::', '.', '0', '1', 'ff', '255', 'g') }), text => {
      const canonical = tryParseIpAddress(text)?.text ?? '::'
      expect(parseIpAddress(canonical).text).toBe(canonical)
    }),
  )
})
