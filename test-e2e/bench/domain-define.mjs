import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@guestwork/core'
import { compareTimes } from './compare.mjs'
import { LibvirtPython, libvirtPythonMissing } from './libvirt-python.mjs'
import { tenKilobytes } from './ten-kilobytes.mjs'

const callsPerRound = 20

/** @type {import('./main.mjs').Benchmark} */
export const domainDefine = {
  name: 'domain-define',
  subject: 'define a domain of 10 kB and get its XML, on test:///default in process',
  reference: "libvirt's own test driver in process, through libvirt-python",
  target: 1,
  async run() {
    const missing = await libvirtPythonMissing()
    if (missing !== undefined) return missing
    const folder = mkdtempSync(join(tmpdir(), 'guestwork-bench-'))
    try {
      const file = join(folder, 'domain.xml')
      const xml = tenKilobytes().replace("type='kvm'", "type='test'")
      writeFileSync(file, xml)
      return await measure(file, xml)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/**
 * @param {string} file
 * @param {string} xml
 */
async function measure(file, xml) {
  const connection = await connect('test:///default', { drivers: [() => import('@guestwork/driver-test')] })
  const python = new LibvirtPython('domain-define.py', file)
  try {
    const subject = async () => {
      const begin = performance.now()
      for (let call = 0; call < callsPerRound; call++) await (await connection.domainDefineXml(xml)).getXml()
      return performance.now() - begin
    }
    const reference = () => python.time(String(callsPerRound))
    return await compareTimes(subject, reference, { rounds: 60, warmups: 15 })
  } finally {
    await python[Symbol.asyncDispose]()
    await connection.close()
  }
}
