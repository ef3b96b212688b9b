import { build } from './build/build.mjs'
import { bootstrap } from './toolchain.mjs'

/** Installs what is missing and builds every package; ends the process where that fails. */
export async function makeReady() {
  await bootstrap()
  const code = await build()
  if (code !== 0) process.exit(code)
}
