import { VimTransportError } from '../errors.ts'

/** The error for an answer that is not what the API promises. */
export function malformed(problem: string, cause?: unknown): VimTransportError {
  return new VimTransportError('not-soap', `the answer is not one of the vSphere API: ${problem}`, cause)
}
