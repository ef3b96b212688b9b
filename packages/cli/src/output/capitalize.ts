/** A word with a capital first letter, as virsh prints the names of events. */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
