/** What happened, as virsh prints it: with a capital first letter, or `unknown`. */
export function eventWord(name: string): string {
  return name === 'unknown' ? name : name.charAt(0).toUpperCase() + name.slice(1)
}
