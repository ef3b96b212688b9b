import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { connect } from '@guestwork/core'
import { installDebianPackages, isRootOnDebian } from '../../scripts/e2e/debian.mjs'
import { compareTimes } from './compare.mjs'
import { tenKilobytes } from './ten-kilobytes.mjs'

const python = '/usr/bin/python3'
const callsPerRound = 20

/** @type {import('./main.mjs').Benchmark} */
export const domainDefine = {
  name: 'domain-define',
  subject: 'define a domain of 10 kB and get its XML, on test:///default in process',
  reference: "libvirt's own test driver in process, through libvirt-python",
  target: 1,
  async run() {
    if (!hasLibvirtPython() && isRootOnDebian()) await installDebianPackages(['python3', 'python3-libvirt'])
    if (!hasLibvirtPython()) return 'no libvirt-python here (Debian has it in python3-libvirt)'
    const folder = mkdtempSync(join(tmpdir(), 'guestwork-bench-'))
    try {
      const file = join(folder, 'domain.xml')
      writeFileSync(file, tenKilobytes().replace("type='kvm'", "type='test'"))
      return await measure(file, tenKilobytes().replace("type='kvm'", "type='test'"))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

function hasLibvirtPython() {
  return spawnSync(python, ['-c', 'import libvirt'], { stdio: 'ignore' }).status === 0
}

/**
 * @param {string} file
 * @param {string} xml
 */
async function measure(file, xml) {
  const connection = await connect('test:///default', { drivers: [() => import('@guestwork/driver-test')] })
  const program = join(import.meta.dirname, 'domain-define.py')
  const child = spawn(python, [program, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  const exited = once(child, 'exit')
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  try {
    const reference = async () => {
      child.stdin.write(`${callsPerRound}\n`)
      return Number((await answers.next()).value)
    }
    const subject = async () => {
      const begin = performance.now()
      for (let call = 0; call < callsPerRound; call++) await (await connection.domainDefineXml(xml)).getXml()
      return performance.now() - begin
    }
    return await compareTimes(subject, reference, { rounds: 60, warmups: 15 })
  } finally {
    child.stdin.end()
    await exited
    await connection.close()
  }
}
