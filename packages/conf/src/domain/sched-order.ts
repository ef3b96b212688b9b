import { parseBitmap } from '@guestwork/util'

interface Tuning {
  vcpupins?: { vcpu: number }[]
  vcpuscheds?: { vcpus?: string }[]
  iothreadscheds?: { iothreads?: string }[]
}

/** Says about each processor and thread what was said about several, in the order of their numbers. */
export function orderTuning(tuning: Tuning): void {
  tuning.vcpupins?.sort((one, other) => one.vcpu - other.vcpu)
  if (tuning.vcpuscheds !== undefined) tuning.vcpuscheds = singly(tuning.vcpuscheds, 'vcpus')
  if (tuning.iothreadscheds !== undefined) tuning.iothreadscheds = singly(tuning.iothreadscheds, 'iothreads')
}

function singly<Entry extends Partial<Record<Property, string>>, Property extends string>(
  entries: readonly Entry[],
  property: Property,
): Entry[] {
  const about = (entry: Entry): number => Number(entry[property] ?? -1)
  return entries
    .flatMap(entry => {
      const numbers = entry[property]
      return numbers === undefined
        ? [entry]
        : parseBitmap(numbers).map(number => ({ ...entry, [property]: String(number) }))
    })
    .sort((one, other) => about(one) - about(other))
}
