/**
 * Whether an object passes a filter of libvirt's lists: in each group with a set bit it must fit one.
 *
 * @param groups - the bits that belong together
 * @param filter - the bits that the caller set
 * @param fits - the bits that the object fits
 */
export function passesGroups(groups: readonly number[], filter: number, fits: number): boolean {
  return groups.every(group => (filter & group) === 0 || (filter & group & fits) !== 0)
}
