import { definitionMutants, defining, nameIn, type DefinedKind } from '../definition-mutants.ts'
import { right, type Mutants } from '../mutant.ts'

const networks: DefinedKind = {
  noun: 'network',
  slots: {
    define: 'networkDefineXMLFlags',
    undefine: 'networkUndefine',
    lookup: 'networkLookupByName',
    describe: 'networkGetXMLDesc',
  },
  missing: 'NO_NETWORK',
  uuidCheck: 'a network gets the UUID of its document, unless the host decides on them and says so',
  changed: xml => xml.replace("address='192.0.2.1'", "address='192.0.2.3'"),
  smallest: name => `<network><name>${name}</name></network>`,
}

/** Definitions of networks that are not stored or forgotten as they should be. */
export const networkDefineMutants: Mutants = {
  ...definitionMutants(networks),
  'cuts long names of networks': {
    slots: defining(networks, (_, xml) => xml.replace(nameIn(xml), nameIn(xml).slice(0, 8))),
    fails: ['network define: a network is defined under the name of its document'],
  },
  'stops a running network that is undefined': {
    slots: {
      async networkUndefine(call, network) {
        if (await right('networkIsActive')(call, network)) await right('networkDestroy')(call, network)
        await right('networkUndefine')(call, network)
      },
    },
    fails: ['network define: undefining a running network leaves it running, whether it is refused or not'],
  },
  'does not stop networks without a definition': {
    slots: {
      async networkDestroy(call, network) {
        if (!(await right('networkIsPersistent')(call, network))) return
        await right('networkDestroy')(call, network)
      },
    },
    fails: ['network define: a network that was started without a definition is gone once it stops'],
  },
}
