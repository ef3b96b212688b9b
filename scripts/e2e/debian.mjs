import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { run } from '../process.mjs'

// invoke-rc.d asks this program whether a package may start its services; 101 means no.
const policyFile = '/usr/sbin/policy-rc.d'
const policy = '#!/bin/sh\nexit 101\n'

/** Whether packages can be installed here: as root, on Debian. */
export function isRootOnDebian() {
  return process.getuid?.() === 0 && existsSync('/etc/os-release') && /^ID=debian$/m.test(osRelease())
}

const osRelease = () => readFileSync('/etc/os-release', 'utf8')

/**
 * Installs Debian packages. No service that comes with them is started.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<boolean>} Whether that went well.
 */
export async function installDebianPackages(packages) {
  const restore = forbidServices()
  process.once('exit', restore)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, interrupted)
  try {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const install = ['install', '--yes', '--no-install-recommends', ...packages]
    return (await run('apt-get', ['update'], { env })) === 0 && (await run('apt-get', install, { env })) === 0
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, interrupted)
    process.off('exit', restore)
    restore()
  }
}

const interrupted = () => process.exit(130)

/** @returns {() => void} Puts back the policy that was there before. */
function forbidServices() {
  const backup = `${policyFile}.guestwork`
  // A backup that is there already is from a run that was killed, and is the true one.
  if (existsSync(policyFile) && !existsSync(backup)) renameSync(policyFile, backup)
  writeFileSync(policyFile, policy)
  chmodSync(policyFile, 0o755)
  return () => {
    if (existsSync(backup)) renameSync(backup, policyFile)
    else rmSync(policyFile, { force: true })
  }
}
