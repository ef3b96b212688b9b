import { randomUUID } from 'node:crypto'
import { open, unlink, type FileHandle } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { VirtError } from '@guestwork/util'
import { runCommand } from '@guestwork/util/node'
import {
  qmpCapabilities,
  qomListTypes,
  queryCommandLineOptions,
  queryCpuDefinitions,
  queryKvm,
  queryMachines,
  queryTarget,
  queryVersion,
  quit,
} from '../qmp/commands.ts'
import { parseQmpMessage } from '../qmp/message.ts'
import { versionNumber, versionText, type Emulator } from './emulator.ts'

const timeLimit = 20_000

/** The oldest QEMU that takes every argument which this driver writes. */
const oldestVersion = { major: 7, minor: 0, micro: 0, package: '' }

/** What is asked, in this order. The last one ends QEMU, also when we have died meanwhile. */
const questions: readonly { readonly execute: string; readonly arguments?: object }[] = [
  { execute: qmpCapabilities.name },
  { execute: queryVersion.name },
  { execute: queryTarget.name },
  { execute: queryMachines.name },
  { execute: queryCpuDefinitions.name },
  { execute: qomListTypes.name, arguments: { implements: 'device', abstract: false } },
  { execute: queryCommandLineOptions.name },
  { execute: queryKvm.name },
  { execute: quit.name },
]

/**
 * Asks a QEMU binary what it can do, by running it without a machine for a moment.
 *
 * @throws VirtError `INTERNAL_ERROR` when it cannot be asked, with its stderr; `CONFIG_UNSUPPORTED` when it is too old;
 * `OPERATION_ABORTED` when the signal fires.
 */
export async function probeEmulator(path: string, signal?: AbortSignal): Promise<Emulator> {
  const answers = await ask(path, signal)
  const answer = <R>(command: Answered<R>): R => command.read(answers.get(command.name))
  const version = answer(queryVersion)
  if (versionNumber(version) < versionNumber(oldestVersion)) {
    const problem = `QEMU ${versionText(version)} is too old: ${versionText(oldestVersion)} or newer is needed`
    throw new VirtError('CONFIG_UNSUPPORTED', problem, { domain: 'QEMU', details: { path } })
  }
  return {
    path,
    version,
    arch: answer(queryTarget),
    machines: answer(queryMachines),
    cpuModels: answer(queryCpuDefinitions),
    devices: answer(qomListTypes),
    hasSandbox: answer(queryCommandLineOptions).includes('sandbox'),
    hasKvm: answer(queryKvm).present,
  }
}

interface Answered<R> {
  readonly name: string
  readonly read: (value: unknown) => R
}

/**
 * Runs the binary and gives it all questions at once. The answers go to a file without a name: QEMU does not wait for a
 * full pipe, and would end before it has written everything.
 */
async function ask(path: string, signal: AbortSignal | undefined): Promise<ReadonlyMap<string, unknown>> {
  const name = join(tmpdir(), `guestwork-probe-${randomUUID()}`)
  await using answers = await open(name, 'wx+', 0o600)
  await unlink(name)
  const input = questions.map((question, id) => `${JSON.stringify({ ...question, id })}\n`).join('')
  const machine = [
    '-S',
    '-no-user-config',
    '-nodefaults',
    '-display',
    'none',
    '-machine',
    'none',
    '-accel',
    'tcg',
  ]
  const monitor = ['-chardev', 'stdio,id=monitor', '-mon', 'chardev=monitor,mode=control']
  await runCommand(path, [...machine, ...monitor], { input, output: answers.fd, signal, timeout: timeLimit })
  return readAnswers(await readFromStart(answers))
}

async function readFromStart(file: FileHandle): Promise<string> {
  const { size } = await file.stat()
  const { buffer } = await file.read({ buffer: Buffer.alloc(size), position: 0 })
  return buffer.toString('utf8')
}

function readAnswers(text: string): ReadonlyMap<string, unknown> {
  const answers = new Map<string, unknown>()
  for (const line of text.split('\n').filter(line => line !== '')) {
    const message = parseQmpMessage(line)
    const question = message.kind === 'return' ? questions[message.id] : undefined
    if (question !== undefined && message.kind === 'return') answers.set(question.execute, message.value)
  }
  return answers
}
