import type { FlagSample } from './sample.ts'

/** The flags of an option that takes a list of names, such as `types: ['dir']`. */
export function flagsOfList(option: string, bits: Readonly<Record<string, number>>): FlagSample[] {
  return Object.entries(bits).map(([name, bit]) => ({
    name: `${option}: ${name}`,
    bit,
    options: { [option]: [name] },
  }))
}
