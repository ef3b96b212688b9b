import { PassThrough } from 'node:stream'
import type { Host, InputStream } from '../src/host/host.ts'

/** A world around gw that remembers what gw wrote. */
export interface FakeHost extends Host {
  readonly stdout: () => string
  readonly stderr: () => string
  /** Interrupts what runs. */
  interrupt(): void
  /** How many wait for an interrupt. */
  readonly interruptListeners: () => number
}

/** What a fake host has. */
export interface FakeHostOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Standard input; nothing when left out. */
  readonly input?: InputStream
  readonly inputIsTerminal?: boolean
  readonly outputIsTerminal?: boolean
  readonly errorIsTerminal?: boolean
  /** The mock hypervisor when left out. */
  readonly drivers?: Host['drivers']
}

const mock = () => import('@guestwork/driver-test')

/** A world with the mock hypervisor, without a user. */
export function fakeHost({
  env = {},
  input,
  inputIsTerminal = false,
  outputIsTerminal = false,
  errorIsTerminal = false,
  drivers = [mock],
}: FakeHostOptions = {}): FakeHost {
  const written = { stdout: '', stderr: '' }
  const listeners = new Set<() => void>()
  let directory = '/home/user'
  return {
    env,
    drivers,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    write: text => (written.stdout += typeof text === 'string' ? text : new TextDecoder().decode(text)),
    writeError: text => (written.stderr += text),
    inputIsTerminal,
    outputIsTerminal,
    errorIsTerminal,
    input: () => input ?? emptyInput(),
    output: () => new PassThrough({ encoding: 'utf8' }).on('data', text => (written.stdout += String(text))),
    onInterrupt(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    interrupt: () => listeners.forEach(listener => listener()),
    interruptListeners: () => listeners.size,
    workingDirectory: () => directory,
    changeDirectory: path => {
      if (path.startsWith('/none'))
        throw Object.assign(new Error('ENOENT: no such directory'), { code: 'ENOENT' })
      directory = path
    },
  }
}

function emptyInput(): InputStream {
  const input = new PassThrough()
  input.end()
  return input
}
