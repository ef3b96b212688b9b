import { connect } from '@guestwork/core'
import { missingRequirements } from '../../scripts/e2e/requirements.mjs'
import { FixingProxy } from '../esx/fixing-proxy.mjs'
import { credentials, VcsimHost, vcsimMissing } from '../esx/vcsim-host.mjs'
import { Virsh } from '../esx/virsh.mjs'
import { compare } from './compare.mjs'

const machines = 1_000
const networks = 200

/** @type {import('./main.mjs').Benchmark} */
export const esxList = {
  name: 'esx-list',
  subject: `connect to vcsim by a proxy, list ${machines} machines with their states and ${networks} networks, close`,
  reference: "virsh 'list --all; net-list --all' by the same proxy, with libvirt's own esx driver",
  target: 0.2,
  async run() {
    const missing = await vcsimMissing()
    if (missing !== undefined) return missing
    if (missingRequirements().some(({ program }) => program === 'virsh')) return 'no virsh here'
    const host = await VcsimHost.start({ machines, switches: networks - 1 })
    const proxy = await FixingProxy.start(host.address)
    const uri = `esx://${credentials.user}@${proxy.address}/?transport=http`
    const virsh = await Virsh.at(uri)
    try {
      await virsh.run('hostname')
      return await compare(
        () => listWithGuestwork(uri),
        () => listWithVirsh(virsh),
        { rounds: 5, warmups: 1 },
      )
    } finally {
      await virsh[Symbol.asyncDispose]()
      await proxy[Symbol.asyncDispose]()
      await host[Symbol.asyncDispose]()
    }
  },
}

/** @param {string} uri */
async function listWithGuestwork(uri) {
  const connection = await connect(uri, {
    drivers: [() => import('@guestwork/driver-esx')],
    credentials: () => [credentials.password],
  })
  try {
    const domains = await connection.listDomains()
    const states = await Promise.all(domains.map(domain => domain.getState()))
    expectLengths(states, await connection.listNetworks())
  } finally {
    await connection.close()
  }
}

/** @param {Virsh} virsh */
async function listWithVirsh(virsh) {
  const { stdout, stderr } = await virsh.run('list --all; net-list --all')
  const [domains = [], switches = []] = [/ running$/gm, / active /gm].map(row => stdout.match(row) ?? [])
  if (stderr !== '') throw new Error(stderr)
  expectLengths(domains, switches)
}

/**
 * @param {readonly unknown[]} domains
 * @param {readonly unknown[]} switches
 */
function expectLengths(domains, switches) {
  if (domains.length === machines && switches.length === networks) return
  throw new Error(`${domains.length} machines and ${switches.length} networks`)
}
