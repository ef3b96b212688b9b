import { processHost } from './host/process-host.ts'
import { run } from './run.ts'

/** Runs gw as this process, and ends the process with its exit code. */
export async function start(): Promise<void> {
  process.on('uncaughtException', error => {
    processHost.writeError(`error: internal error: ${error.message}\n`)
    process.exit(1)
  })
  process.exit(await run(process.argv.slice(2), processHost))
}
