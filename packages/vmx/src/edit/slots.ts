import type { Domain } from '@guestwork/conf/domain'
import { ConfigReader } from '../config-reader.ts'
import type { VmxFile } from '../syntax/file.ts'

/** The numbers that the network cards or shared folders of a domain have in a VMX, which may leave numbers out. */
export interface Slots {
  /** The part of a key before the number. */
  readonly name: 'ethernet' | 'sharedFolder'
  /** The numbers, in the order of the devices in the domain. */
  readonly numbers: readonly number[]
}

/** Where the devices that a VMX already has stand in it. */
export function slotsIn(file: VmxFile): Record<Slots['name'], Slots> {
  const config = new ConfigReader(file)
  const used = (name: Slots['name'], switches: readonly string[]): Slots => {
    const on = (index: number) =>
      switches.every(key => config.boolean(`${name}${String(index)}.${key}`, false))
    return { name, numbers: config.indexes(name).filter(on) }
  }
  const folders = used('sharedFolder', ['present', 'enabled'])
  const isForbidden = config.boolean('isolation.tools.hgfs.disable', true)
  const most = isForbidden ? 0n : (config.integer('sharedFolder.maxNum') ?? 0n)
  return {
    ethernet: used('ethernet', ['present']),
    sharedFolder: { ...folders, numbers: folders.numbers.filter(index => index < most) },
  }
}

/**
 * Where the devices of a changed domain go: each stays where it is, also when others before it have gone; new ones take
 * free numbers. The numbers rise in the order of the devices, so a device that moved behind another one moves on.
 */
export function slotsFor(slots: Slots, before: Domain, after: Domain): Slots {
  const places = new Map(
    marksOf(before, slots.name)
      .map((mark, place) => [mark, place] as const)
      .toReversed(),
  )
  const kept = marksOf(after, slots.name).map(mark => (mark === undefined ? undefined : places.get(mark)))
  const claimed = new Set(kept)
  const used = new Set(slots.numbers)
  const numbers: number[] = []
  for (const [index, place] of kept.entries()) {
    const last = numbers.at(-1) ?? -1
    const own = slots.numbers[place ?? (claimed.has(index) ? -1 : index)] ?? -1
    numbers.push(own > last ? own : firstBeside(used, last + 1))
  }
  return { ...slots, numbers }
}

/** The lowest number from a start on that is not used. */
function firstBeside(used: ReadonlySet<number>, start: number): number {
  let next = start
  while (used.has(next)) next++
  return next
}

/** What a device is known by again. */
function marksOf({ devices }: Domain, name: Slots['name']): (string | undefined)[] {
  if (name === 'ethernet') return (devices?.interfaces ?? []).map(({ mac }) => mac?.address.toLowerCase())
  return (devices?.filesystems ?? []).map(({ target }) => target)
}
