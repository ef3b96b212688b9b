import { definitionMutants, defining, nameIn, uuidElement, type DefinedKind } from '../definition-mutants.ts'
import { right, type Mutants } from '../mutant.ts'
import { passingOver } from '../wrong-slots.ts'

const pools: DefinedKind = {
  noun: 'pool',
  slots: {
    define: 'storagePoolDefineXML',
    undefine: 'storagePoolUndefine',
    lookup: 'storagePoolLookupByName',
    describe: 'storagePoolGetXMLDesc',
  },
  missing: 'NO_STORAGE_POOL',
  uuidCheck: 'a pool gets the name and the UUID of its document',
  changed: elsewhere,
  smallest: name => `<pool type='dir'><name>${name}</name><target><path>/any</path></target></pool>`,
}

/** Definitions of storage pools that are not stored or forgotten as they should be. */
export const poolDefineMutants: Mutants = {
  ...definitionMutants(pools),
  'passes over a UUID that another pool has': {
    slots: defining(pools, async (call, xml) => {
      const asked = uuidElement.exec(xml)?.[1]
      const owner = (await right('connectListAllStoragePools')(call, 0)).find(({ uuid }) => uuid === asked)
      return owner === undefined || owner.name === nameIn(xml) ? xml : xml.replace(uuidElement, '')
    }),
    fails: ['pool define: a UUID that belongs to another pool cannot be defined again'],
  },
  'puts every second pool in a folder of its own choice': {
    slots: defining(pools, (_, xml) => (nameIn(xml) === 'other' ? elsewhere(xml) : xml)),
    fails: ['pool define: a source that belongs to another pool cannot be defined again'],
  },
  'passes over the wish to undefine a running pool': {
    slots: passingOver('storagePoolUndefine', 'OPERATION_INVALID'),
    fails: ['pool define: a running pool cannot be undefined'],
  },
}

function elsewhere(xml: string): string {
  return xml.replace('<path>', '<path>/elsewhere')
}
