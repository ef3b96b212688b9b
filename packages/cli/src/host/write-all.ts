const retryAfter = 5

/** The exit code of a program that nobody reads any more: 128 and SIGPIPE, as shells have it. */
const nobodyReads = 141

/**
 * Writes to a descriptor until all of it is gone. Opening `process.stdout` costs several milliseconds, and what it holds back
 * is lost on exit; importing `node:fs` loads its streams too. When nobody reads any more, the process ends quietly.
 */
export function writeAll(descriptor: number, text: string | Uint8Array): void {
  let rest = typeof text === 'string' ? Buffer.from(text) : text
  while (rest.length > 0) rest = rest.subarray(writeSome(descriptor, rest))
}

function writeSome(descriptor: number, bytes: Uint8Array): number {
  try {
    return process.getBuiltinModule('node:fs').writeSync(descriptor, bytes)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EPIPE') process.exit(nobodyReads)
    if (code !== 'EAGAIN') throw error
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryAfter)
    return 0
  }
}
