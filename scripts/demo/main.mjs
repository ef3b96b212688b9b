import { mkdtemp, rm, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { howToGetQemu } from './get-qemu.mjs'
import { takeThroughLife } from './life.mjs'
import { openMock, openQemu } from './open.mjs'
import { Steps } from './steps.mjs'

// The body of `npm run demo`: takes a guest from its definition to its end, with QEMU where there is one, otherwise on
// the mock hypervisor. `npm run demo -- --mock` takes the mock in any case.

const steps = new Steps()
const folder = await mkdtemp(join(tmpdir(), 'guestwork-demo-'))
const root = join(folder, 'root')
/** @type {import('@guestwork/core').Connection | undefined} */
let connection

/** Ends the guest, if it is still there, and removes everything but the picture. */
async function tidyUp() {
  await connection?.close()
  await rm(root, { recursive: true, force: true })
  await rmdir(folder).catch(() => undefined)
}

process.once('SIGINT', () => void tidyUp().finally(() => process.exit(130)))
try {
  const wantsMock = process.argv.includes('--mock')
  const qemu = wantsMock ? undefined : await steps.run('open', () => openQemu(root))
  connection = qemu ?? (await steps.run('open the mock hypervisor', openMock))
  await takeThroughLife(connection, { folder, steps, isReal: qemu !== undefined })
  steps.printTable()
  if (qemu === undefined && !wantsMock) console.log(howToGetQemu())
} catch (error) {
  console.error(`\nThe demo has failed: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
} finally {
  await tidyUp()
}
