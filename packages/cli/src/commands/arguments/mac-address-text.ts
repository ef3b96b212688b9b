/** Whether a text looks like a MAC address, so that virsh takes it for one and not for a name. */
export function isMacAddress(text: string): boolean {
  return /^(?:[0-9a-f]{1,2}:){5}[0-9a-f]{1,2}$/i.test(text)
}
