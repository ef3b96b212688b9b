import { dirname, join } from 'node:path'

/** The text of a file that is published with this package. */
export function readPackageFile(path: string): string {
  const { readFileSync } = process.getBuiltinModule('node:fs')
  return readFileSync(join(packageFolder(), path), 'utf8')
}

function packageFolder(): string {
  const { createRequire } = process.getBuiltinModule('node:module')
  return dirname(createRequire(import.meta.url).resolve('@guestwork/cli/package.json'))
}
