import type { ConfigReader } from '../config-reader.ts'
import type { ConfigWriter } from '../config-writer.ts'
import { refuseValue } from '../mismatch.ts'

const key = 'sched.cpu.shares'

/** What VMware's levels are worth for each processor. */
const levels: ReadonlyMap<string, bigint> = new Map([
  ['low', 500n],
  ['normal', 1000n],
  ['high', 2000n],
])

/** `sched.cpu.shares`: a weight, or a level. */
export function readShares(config: ConfigReader, processors: number): bigint | undefined {
  const text = config.text(key)
  if (text === undefined) return undefined
  const level = levels.get(text.toLowerCase())
  if (level !== undefined) return level * BigInt(processors)
  const weight = /^\s*\d{1,20}$/.test(text) ? BigInt(text) : -1n
  if (weight < 0n || weight >= 2n ** 64n)
    refuseValue(key, text, "an unsigned integer or 'low', 'normal' or 'high'")
  return weight
}

/** Writes a weight, as the level that is worth it where there is one. */
export function writeShares(shares: bigint | undefined, processors: number, config: ConfigWriter): void {
  const level = [...levels].find(([, worth]) => worth * BigInt(processors) === shares)?.[0]
  config.set(key, level ?? shares)
}
