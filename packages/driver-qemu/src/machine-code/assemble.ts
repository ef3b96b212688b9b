import { VirtError } from '@guestwork/util'
import { opcodes } from './opcodes.ts'

/** A number whose value is known once all labels are. */
interface Fixup {
  readonly at: number
  readonly kind: string
  readonly operand: string
  readonly line: string
}

const widths: ReadonlyMap<string, number> = new Map([
  ['imm8', 1],
  ['imm16', 2],
  ['imm32', 4],
  ['rel8', 1],
  ['rel16', 2],
])

/**
 * Assembles 16-bit x86 code with the instructions of `opcodes.ts`. A line holds a label (`name:`), an instruction, or
 * `db` with numbers and quoted text; a semicolon begins a comment. Operands are decimal or `0x` numbers and labels.
 *
 * @param source - The lines.
 * @param origin - The address that the first byte has when the code runs.
 * @throws VirtError `INTERNAL_ERROR` for a line that it cannot assemble.
 */
export function assemble(source: string, origin: number): Uint8Array {
  const bytes: number[] = []
  const labels = new Map<string, number>()
  const fixups: Fixup[] = []
  for (const line of source.split('\n').map(withoutComment)) {
    const label = /^([a-z_]+):$/.exec(line)?.[1]
    if (label !== undefined) labels.set(label, origin + bytes.length)
    else if (line.startsWith('db ')) bytes.push(...data(line.slice(3)))
    else if (line !== '') emit(line, bytes, fixups)
  }
  for (const fixup of fixups) resolve(fixup, bytes, labels, origin)
  return Uint8Array.from(bytes)
}

function withoutComment(line: string): string {
  return (/^(?:[^';]|'[^']*')*/.exec(line)?.[0] ?? '').trim()
}

function data(list: string): number[] {
  const items = list.match(/'[^']*'|[^\s,]+/g) ?? []
  return items.flatMap(item =>
    item.startsWith("'")
      ? Array.from(item.slice(1, -1), character => character.charCodeAt(0))
      : [Number(item)],
  )
}

function emit(line: string, bytes: number[], fixups: Fixup[]): void {
  const { encoding, operand } = encodingOf(line)
  for (const part of encoding.split(' ')) {
    const width = widths.get(part)
    if (width === undefined) {
      bytes.push(Number.parseInt(part, 16))
      continue
    }
    fixups.push({ at: bytes.length, kind: part, operand, line })
    bytes.push(...Array<number>(width).fill(0))
  }
}

/** Finds the instruction: as it is written, or with one of its operands taken for a number of some width. */
function encodingOf(line: string): { readonly encoding: string; readonly operand: string } {
  const exact = opcodes.get(line)
  if (exact !== undefined) return { encoding: exact, operand: '' }
  for (const operand of line.split(/,?\s+/).slice(1)) {
    for (const kind of widths.keys()) {
      const encoding = opcodes.get(line.replace(operand, kind))
      if (encoding !== undefined) return { encoding, operand }
    }
  }
  throw new VirtError('INTERNAL_ERROR', `cannot assemble '${line}'`)
}

function resolve(
  { at, kind, operand, line }: Fixup,
  bytes: number[],
  labels: ReadonlyMap<string, number>,
  origin: number,
): void {
  const width = widths.get(kind) ?? 0
  const target = labels.get(operand) ?? Number(operand)
  const value = kind.startsWith('rel') ? target - (origin + at + width) : target
  const fits =
    kind === 'rel8'
      ? value >= -128 && value <= 127
      : value >= -(2 ** (8 * width - 1)) && value < 2 ** (8 * width)
  if (!Number.isInteger(value) || !fits) {
    throw new VirtError('INTERNAL_ERROR', `the operand of '${line}' is unknown or too large`)
  }
  for (let index = 0; index < width; index++) bytes[at + index] = (value >> (8 * index)) & 0xff
}
