import type { MethodFault } from './types.gen.ts'

/** A method that the server answered with a fault. */
export class VimFault extends Error {
  /** The name of the fault, such as `AlreadyExists`. */
  readonly fault: string
  /** What the fault carries, decoded where it is known. */
  readonly detail: MethodFault
  /** The method that failed. */
  readonly method: string

  /**
   * @param method - the method that failed
   * @param detail - what the server sent
   * @param message - the server's words
   */
  constructor(method: string, detail: MethodFault, message: string) {
    super(message === '' ? detail.$type : message)
    this.name = 'VimFault'
    this.fault = detail.$type
    this.detail = detail
    this.method = method
  }
}

/** What can be wrong with a connection, short of an answer from the server. */
export type VimTransportProblem =
  /** The address of the server or proxy could not be found out. */
  | 'unknown-host'
  /** The server could not be reached, or closed the connection. */
  | 'unreachable'
  /** The server did not answer in time. */
  | 'timeout'
  /** The certificate does not hold. */
  | 'certificate'
  /** The certificate is not the pinned one. */
  | 'fingerprint'
  /** The proxy refused. */
  | 'proxy'
  /** The answer ended too early. */
  | 'cut'
  /** The answer is larger than is accepted. */
  | 'too-large'
  /** The answer is not of this API. */
  | 'not-soap'

/** A call that got no answer, or none that could be read. */
export class VimTransportError extends Error {
  /** What is wrong. */
  readonly problem: VimTransportProblem

  /**
   * @param problem - what is wrong
   * @param message - the same in words
   * @param cause - what it came from
   */
  constructor(problem: VimTransportProblem, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'VimTransportError'
    this.problem = problem
  }
}
