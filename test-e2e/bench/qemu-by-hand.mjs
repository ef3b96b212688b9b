import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rename } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { createInterface } from 'node:readline'

/**
 * Starts QEMU without any of our packages: makes the monitor's socket, spawns the command, and talks QMP until the guest
 * runs.
 *
 * @param {readonly string[]} command Program and arguments; the monitor is descriptor 3.
 * @param {string} socketPath Where the monitor's socket may be made.
 * @returns {Promise<() => Promise<void>>} Ends the guest.
 */
export async function startByHand([program = '', ...args], socketPath) {
  const server = createServer().listen(`${socketPath}~`)
  await once(server, 'listening')
  await rename(`${socketPath}~`, socketPath) // Closing the server removes the path that it was opened with.
  // @ts-expect-error Node shows the descriptor of a listening socket only here.
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'inherit', server._handle.fd] })
  server.close()
  const monitor = connect(socketPath)
  await untilRunning(monitor)
  return async () => {
    monitor.destroy()
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }
}

/** @param {import('node:net').Socket} monitor */
async function untilRunning(monitor) {
  const commands = ['qmp_capabilities', 'cont', 'query-status']
  const send = () => monitor.write(`${JSON.stringify({ execute: commands.shift() })}\n`)
  for await (const line of createInterface({ input: monitor })) {
    const message = JSON.parse(line)
    if (message.return?.status === 'running') return
    if ('QMP' in message || 'return' in message) send()
    if ('error' in message) throw new Error(message.error.desc)
  }
  throw new Error('QEMU closed its monitor')
}
