import { VirtError } from '@guestwork/util'
import { spawn } from 'node:child_process'
import { readlink } from 'node:fs/promises'

/** What nsenter calls the kinds of namespaces that the kernel has. */
const optionNames: ReadonlyMap<string, string> = new Map([
  ['cgroup', '--cgroup'],
  ['ipc', '--ipc'],
  ['mnt', '--mount'],
  ['net', '--net'],
  ['pid', '--pid'],
  ['time', '--time'],
  ['user', '--user'],
  ['uts', '--uts'],
])

const firstFile = 3

/**
 * Runs a program in namespaces, with the terminal of this process, and waits for its end.
 *
 * @param files - the namespaces: open files of this process
 * @param command - the program with its arguments; no shell sees them
 * @throws VirtError `SYSTEM_ERROR` when nsenter cannot be started; `INTERNAL_ERROR` for a program that fails;
 * `INVALID_ARG` for a file that is no namespace.
 */
export async function runInNamespaces(files: readonly number[], command: readonly string[]): Promise<void> {
  const kinds = await Promise.all(files.map(optionOf))
  const options = kinds.map((option, place) => `${option}=/proc/self/fd/${firstFile + place}`)
  const child = spawn('nsenter', [...options, '--', ...command], {
    stdio: ['inherit', 'inherit', 'inherit', ...files],
    shell: false,
  })
  await new Promise<void>((resolve, reject) => {
    child.once('error', cause => {
      reject(new VirtError('SYSTEM_ERROR', `cannot run nsenter: ${cause.message}`, { cause }))
    })
    child.once('exit', (code, signal) => {
      const how = signal === null ? `exit status ${String(code)}` : `fatal signal ${signal}`
      if (code === 0) resolve()
      else reject(new VirtError('INTERNAL_ERROR', `Child process (${String(child.pid)}) unexpected ${how}`))
    })
  })
}

async function optionOf(file: number): Promise<string> {
  const link = await readlink(`/proc/self/fd/${file}`).catch(() => '')
  const option = optionNames.get(/^(\w+):\[\d+\]$/.exec(link)?.[1] ?? '')
  if (option !== undefined) return option
  throw new VirtError('INVALID_ARG', `file ${file} is no namespace of this machine`)
}
