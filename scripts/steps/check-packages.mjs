import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { packAll } from '../pack.mjs'
import { runTool } from '../tool.mjs'

// Packs every package and asks publint (is the manifest right?) and attw (do the types resolve as the code does, for
// every way of importing an ES module?).

const folder = mkdtempSync(join(tmpdir(), 'guestwork-packed-'))
try {
  for (const [name, tarball] of Object.entries(await packAll(folder))) {
    console.log(name)
    const publint = await runTool('publint', ['run', tarball, '--strict'])
    const attw = await runTool('attw', [tarball, '--profile=esm-only', '--format=ascii', '--no-emoji'])
    if (publint !== 0 || attw !== 0) process.exitCode = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
