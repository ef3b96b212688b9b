const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB']

/** A number of bytes in the largest unit of which it is at least one, such as `1.50 GiB` (`vshPrettyCapacity`). */
export function formatCapacity(bytes: bigint): string {
  let amount = Number(bytes)
  let unit = 0
  while (amount >= 1024 && unit < units.length - 1) {
    amount /= 1024
    unit++
  }
  return `${amount.toFixed(2)} ${units[unit]}`
}
