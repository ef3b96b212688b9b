import { processHost } from './host/process-host.ts'
import { run } from './run.ts'
import { interruptedCode } from './shell/run-commands.ts'

/** Runs gw as this process, and ends the process with its exit code, or by the signal that interrupted it. */
export async function start(): Promise<void> {
  process.on('uncaughtException', error => {
    processHost.writeError(`error: internal error: ${error.message}\n`)
    process.exit(1)
  })
  const code = await run(process.argv.slice(2), processHost)
  if (code === interruptedCode) process.kill(process.pid, 'SIGINT')
  process.exit(code)
}
