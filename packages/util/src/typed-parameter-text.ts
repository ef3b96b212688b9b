import { typedParameter, type TypedParameter, type TypedParameterType } from './typed-parameter.ts'
import { VirtError } from './virt-error.ts'

const floatingPoint = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i
const wholeNumber = /^\s*([-+]?\d{1,40})$/
const names = {
  int: 'int',
  uint: 'unsigned int',
  llong: 'long long',
  ullong: 'unsigned long long',
  double: 'double',
  boolean: 'boolean (0, 1, true or false)',
  string: 'string',
} as const satisfies Record<TypedParameterType, string>

/**
 * Makes a parameter from text (`virTypedParamsAddFromString`), as virsh reads its `--set` options.
 *
 * As in libvirt, a negative number for an unsigned type counts down from the largest: -1 is 2^64-1 for `ullong`,
 * the usual spelling of "unlimited".
 *
 * @throws VirtError `INVALID_ARG` when the text is no value of the type.
 */
export function typedParameterFromString(
  field: string,
  type: TypedParameterType,
  text: string,
): TypedParameter {
  if (type === 'string') return typedParameter(field, type, text)
  const whole = parseWhole(text)
  if (type === 'boolean' && /^(?:[01]|true|false)$/.test(text)) {
    return typedParameter(field, type, text === '1' || text === 'true')
  }
  if (type === 'double' && floatingPoint.test(text)) return typedParameter(field, type, Number(text))
  if (type === 'int' && whole !== undefined) return typedParameter(field, type, Number(whole))
  if (type === 'uint' && whole !== undefined) return typedParameter(field, type, Number(wrap(whole, 32)))
  if (type === 'llong' && whole !== undefined) return typedParameter(field, type, whole)
  if (type === 'ullong' && whole !== undefined) return typedParameter(field, type, wrap(whole, 64))
  throw new VirtError(
    'INVALID_ARG',
    `Invalid value for field '${field}': expected ${names[type]}, not '${text.slice(0, 80)}'`,
  )
}

/** A parameter's value as libvirt prints it (`virTypedParameterToString`): booleans as 0 and 1, doubles as C's `%g`. */
export function formatTypedParameterValue(parameter: TypedParameter): string {
  if (parameter.type === 'boolean') return parameter.value ? '1' : '0'
  return parameter.type === 'double' ? formatDouble(parameter.value) : String(parameter.value)
}

function parseWhole(text: string): bigint | undefined {
  const digits = wholeNumber.exec(text)?.[1]
  return digits === undefined ? undefined : BigInt(digits.replace('+', ''))
}

function wrap(whole: bigint, bits: number): bigint {
  const size = 2n ** BigInt(bits)
  return whole < 0n && whole > -size ? whole + size : whole
}

function formatDouble(value: number): string {
  if (!Number.isFinite(value)) return String(value).replace('Infinity', 'inf').replace('NaN', 'nan')
  if (value === 0) return Object.is(value, -0) ? '-0' : '0'
  const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e')
  if (Number(exponent) >= -4 && Number(exponent) < 6) return String(Number(value.toPrecision(6)))
  const trimmed = String(Number(mantissa))
  return `${trimmed}e${exponent.replace(/^([-+])(\d)$/, '$10$2')}`
}
