import type { ErrorCode } from '@guestwork/util'
import type { ValueOptions } from './declare.ts'

/** What is said about a value that is refused with one code, be it wrong or missing. */
export function refusedAs(code: ErrorCode): Required<Pick<ValueOptions, 'code' | 'missingCode'>> {
  return { code, missingCode: code }
}

/** What is said about a value that there has to be, and that is refused with one code. */
export function neededAs(code: ErrorCode): Required<Pick<ValueOptions, 'code' | 'missingCode' | 'required'>> {
  return { ...refusedAs(code), required: true }
}
