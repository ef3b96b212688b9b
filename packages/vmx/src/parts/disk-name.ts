const firstLetter = 0x61
const letters = 26

/** The name of the disk with a number: `sda` is 0, `sdz` 25, `sdaa` 26 (`virIndexToDiskName`). */
export function diskName(prefix: string, index: number): string {
  let name = ''
  for (let rest = index; rest >= 0; rest = Math.floor(rest / letters) - 1)
    name = String.fromCharCode(firstLetter + (rest % letters)) + name
  return prefix + name
}

/** The number in a disk's name; undefined for a name without one (`virDiskNameToIndex`). */
export function diskNumber(name: string): number | undefined {
  const found = /^(?:fd|hd|sd)([a-z]{1,5})\d*$/.exec(name)?.[1]
  if (found === undefined) return undefined
  let index = 0
  for (const letter of found) index = index * letters + (letter.charCodeAt(0) - firstLetter + 1)
  return index - 1
}
