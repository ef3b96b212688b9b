/** One value in DER: its tag, its length, its content. */
export function der(tag: number, ...content: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(content)
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body.length)]), body])
}

/** A sequence. */
export function sequence(...items: readonly Uint8Array[]): Uint8Array {
  return der(0x30, ...items)
}

/** An object identifier, such as `2.5.4.3`. */
export function objectIdentifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...others] = dotted.split('.').map(Number)
  return der(0x06, Buffer.from([first * 40 + second, ...others.flatMap(base128)]))
}

/** A string of UTF-8. */
export function utf8String(text: string): Uint8Array {
  return der(0x0c, Buffer.from(text))
}

/** A moment, to the second. */
export function generalizedTime(date: Date): Uint8Array {
  const digits = date.toISOString().replace(/\.\d+Z$/, 'Z')
  return der(0x18, Buffer.from(digits.replace(/[-:T]/g, '')))
}

/** A positive number of any length, in as few bytes as it takes. */
export function positiveInteger(bytes: Uint8Array): Uint8Array {
  const from = bytes.findIndex(byte => byte !== 0)
  const digits = from < 0 ? bytes.subarray(0, 1) : bytes.subarray(from)
  const wouldBeNegative = (digits[0] ?? 0) >= 0x80
  return der(0x02, Buffer.from(wouldBeNegative ? [0] : []), digits)
}

/** A string of bits, all of them used. */
export function bitString(bytes: Uint8Array): Uint8Array {
  return der(0x03, Buffer.from([0]), bytes)
}

function lengthOf(length: number): readonly number[] {
  if (length < 0x80) return [length]
  const bytes: number[] = []
  for (let rest = length; rest > 0; rest >>>= 8) bytes.unshift(rest & 0xff)
  return [0x80 | bytes.length, ...bytes]
}

function base128(value: number): readonly number[] {
  const digits = [value & 0x7f]
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) digits.unshift(0x80 | (rest & 0x7f))
  return digits
}
