import type { CheckContext } from '../../codec/check.ts'

const generated = ['vnet', 'macvtap', 'macvlan']

/** Whether a host interface's name was chosen by a person, and so stays in the inactive form. */
export function hasLastingName(name: unknown, { inactive }: CheckContext): boolean {
  return !inactive || typeof name !== 'string' || !generated.some(prefix => name.startsWith(prefix))
}
