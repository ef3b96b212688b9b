import fc from 'fast-check'

/** Any character as UTF-16 counts them, halves of pairs among them. (fast-check's `binary` takes a second to make.) */
export const codeUnit: fc.Arbitrary<string> = fc.nat(0xffff).map(code => String.fromCharCode(code))

/** Any character of the Basic Multilingual Plane. */
export const character: fc.Arbitrary<string> = codeUnit.filter(unit => !/[\ud800-\udfff]/.test(unit))
