import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect } from '@guestwork/core'
import { missingRequirements } from '../../scripts/e2e/requirements.mjs'
import { compare } from './compare.mjs'
import { startByHand } from './qemu-by-hand.mjs'

const name = `benchmark-${process.pid}`

const guest = `<domain type='qemu'>
  <name>${name}</name>
  <memory unit='MiB'>64</memory>
  <vcpu>1</vcpu>
  <os><type arch='x86_64' machine='pc'>hvm</type></os>
  <devices>
    <serial type='pty'/>
  </devices>
</domain>
`

/** @type {import('./main.mjs').Benchmark} */
export const qemuCreate = {
  name: 'qemu-create',
  subject: 'a QEMU guest from create() to running',
  reference: 'the same command by hand until QMP says running',
  target: 1.3,
  async run() {
    if (process.platform !== 'linux') return 'it reads the command line from /proc, which only Linux has'
    if (missingRequirements().some(({ program }) => program === 'qemu-system-x86_64'))
      return 'no qemu-system-x86_64 here'
    const folder = mkdtempSync(join(tmpdir(), 'guestwork-bench-'))
    try {
      return await measure(folder)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

/** @param {string} folder */
async function measure(folder) {
  const drivers = [() => import('@guestwork/driver-qemu')]
  const connection = await connect(`qemu:///embed?root=${join(folder, 'root')}`, { drivers })
  try {
    const domain = await connection.domainDefineXml(guest)
    await domain.create()
    const command = runningCommand()
    await domain.destroy()
    const subject = async () => {
      await domain.create()
      return () => domain.destroy()
    }
    return await compare(subject, () => startByHand(command, join(folder, 'monitor')), {
      rounds: 20,
      warmups: 2,
    })
  } finally {
    await connection.close()
  }
}

/** The command line of the guest's QEMU. */
function runningCommand() {
  const processes = readdirSync('/proc').filter(pid => /^\d+$/.test(pid))
  const command = processes.map(commandLine).find(line => line.includes(`guest=${name},`))
  if (command === undefined) throw new Error(`no QEMU runs the guest ${name}`)
  return command.split('\0').slice(0, -1)
}

/** @param {string} pid */
function commandLine(pid) {
  try {
    return readFileSync(join('/proc', pid, 'cmdline'), 'utf8')
  } catch {
    return '' // It has ended meanwhile.
  }
}
