import type { TypedParameter } from '@guestwork/util'

/** The value of a typed parameter as virsh prints it (`vshGetTypedParamValue`). */
export function parameterText({ type, value }: TypedParameter): string {
  if (type === 'boolean') return value ? 'yes' : 'no'
  return type === 'double' ? value.toFixed(6) : String(value)
}
