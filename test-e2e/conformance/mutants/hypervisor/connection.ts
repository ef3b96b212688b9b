import { ConnectListDomainsFlag, DomainUndefineFlag } from '@guestwork/core'
import { right, type Mutants } from '../mutant.ts'

const saved = DomainUndefineFlag.MANAGED_SAVE | DomainUndefineFlag.SNAPSHOTS_METADATA

/** Connections and hosts that are not what they seem. */
export const connectionMutants: Mutants = {
  'goes by another name than its driver': {
    slots: { connectGetType: () => 'QEMU' },
    fails: ['connection: the type of the hypervisor is the name of the driver'],
  },
  'has a version that is no number of a version': {
    slots: { connectGetVersion: () => 0.2 },
    fails: [
      'connection: the version of the hypervisor is a whole number, major * 1000000 + minor * 1000 + release',
    ],
  },
  'does not know its host': {
    slots: { connectGetHostname: () => '' },
    fails: ['connection: the host has a name'],
  },
  'claims to encrypt and not to be secure': {
    slots: { connectIsEncrypted: () => true, connectIsSecure: () => false },
    fails: ['connection: an encrypted connection is a secure one'],
  },
  'is dead from the beginning': {
    slots: { connectIsAlive: () => false },
    fails: ['connection: an open connection is alive'],
  },
  'has more CPUs than places for them': {
    slots: { nodeGetInfo: async call => ({ ...(await right('nodeGetInfo')(call)), threads: 1 }) },
    fails: ['host: the host has memory and CPUs, no more of them than its sockets hold'],
  },
  'forgets every definition with the first connection that is closed': {
    slots: {
      async connectClose(call) {
        const defined = await right('connectListAllDomains')(call, ConnectListDomainsFlag.INACTIVE)
        for (const domain of defined) {
          await right('domainUndefineFlags')(call, domain, saved)
        }
        await right('connectClose')(call)
      },
    },
    fails: ['connection: an endpoint takes a second connection, which goes on when the first is closed'],
  },
  'claims that guests go on without a connection': {
    manifest: { guestsOutliveConnection: true },
    fails: ['connection: a running guest goes on when its last connection is closed'],
  },
}
