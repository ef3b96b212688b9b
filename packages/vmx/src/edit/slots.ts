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
  const most = config.integer('sharedFolder.maxNum') ?? 0n
  return {
    ethernet: used('ethernet', ['present']),
    sharedFolder: { ...folders, numbers: folders.numbers.filter(index => index < most) },
  }
}

/**
 * Where the devices of a changed domain go: each stays where it is, also when others before it have gone; new ones take
 * the lowest free numbers.
 */
export function slotsFor(slots: Slots, before: Domain, after: Domain): Slots {
  const was = marksOf(before, slots.name)
  const is = marksOf(after, slots.name)
  const kept = is.map(mark => (mark === undefined ? -1 : was.indexOf(mark)))
  const numbers: number[] = []
  for (const [index, place] of kept.entries()) {
    const isChanged = place === -1 && !kept.includes(index)
    const own = slots.numbers[isChanged ? index : place]
    numbers.push(
      own !== undefined && !numbers.includes(own) ? own : lowestBeside([...slots.numbers, ...numbers]),
    )
  }
  return { ...slots, numbers }
}

function lowestBeside(used: readonly number[]): number {
  let number = 0
  while (used.includes(number)) number++
  return number
}

/** What a device is known by again. */
function marksOf({ devices }: Domain, name: Slots['name']): (string | undefined)[] {
  if (name === 'ethernet') return (devices?.interfaces ?? []).map(({ mac }) => mac?.address.toLowerCase())
  return (devices?.filesystems ?? []).map(({ target }) => target)
}
