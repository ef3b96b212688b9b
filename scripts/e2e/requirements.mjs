import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * @typedef {object} Requirement
 * @property {string} program What must be found in PATH.
 * @property {string} debian The Debian package that brings it.
 * @property {string} purpose What the tests do with it.
 */

/**
 * Everything that `npm run test:e2e` needs beside Node. This is the only list.
 *
 * @type {readonly Requirement[]}
 */
export const requirements = [
  { program: 'qemu-system-x86_64', debian: 'qemu-system-x86', purpose: 'runs real guests' },
  { program: 'virsh', debian: 'libvirt-clients', purpose: 'prints what gw must print' },
  {
    program: 'xmllint',
    debian: 'libxml2-utils',
    purpose: 'validates documents against the schemas of libvirt',
  },
  { program: 'chromium', debian: 'chromium', purpose: 'loads the packages in a browser' },
]

/** The requirements that this machine does not meet. */
export function missingRequirements() {
  return requirements.filter(({ program }) => !isInPath(program))
}

/** @param {string} program */
function isInPath(program) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.some(folder => isExecutable(join(folder, program)))
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
