import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

/** How the fixtures of a document are converted. */
export interface FixtureConversion {
  /** The folder under `test/fixtures`. */
  readonly folder: string
  /** Reads an input as libvirt does, and writes what libvirt prints. */
  readonly convert: (text: string) => string
  /** Reads an output with nothing unknown allowed, and writes it again. */
  readonly again: (text: string) => string
}

/** Each `name.in.xml` is converted; `name.out.xml` is what libvirt 9.0 prints for it. */
export function describeFixtures({ folder, convert, again }: FixtureConversion): void {
  const base = new URL(`../fixtures/${folder}/`, import.meta.url)
  const read = (name: string): string => readFileSync(new URL(name, base), 'utf8')
  const inputs = readdirSync(base).filter(name => name.endsWith('.in.xml'))

  describe.each(inputs)('%s', input => {
    const output = input.replace(/\.in\.xml$/, '.out.xml')

    it('is printed as libvirt prints it', () => {
      expect(convert(read(input))).toBe(read(output))
    })

    it('is read back from its output', () => {
      expect(again(read(output))).toBe(read(output))
    })
  })

  it('there are fixtures', () => {
    expect(inputs).not.toHaveLength(0)
  })
}
