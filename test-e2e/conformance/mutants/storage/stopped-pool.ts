import type { SlotName } from '@guestwork/core'
import type { Mutant, Mutants } from '../mutant.ts'
import { passingOver } from '../wrong-slots.ts'

/** What a check says of each slot that the mock hypervisor has. */
const finders: Readonly<Partial<Record<SlotName, string>>> = {
  storageVolLookupByName: 'no volume is found by its name',
  storagePoolListAllVolumes: 'volumes are not listed',
  storageVolCreateXML: 'no volume can be made',
  storageVolCreateXMLFrom: 'no volume can be copied',
  storageVolDelete: 'no volume can be deleted',
  storageVolGetInfo: 'a volume has no figures',
  storageVolGetXMLDesc: 'a volume has no document',
  storageVolGetPath: 'a volume has no path',
}

/** Pools whose volumes can be used while they do not run. */
export const stoppedPoolMutants: Mutants = Object.fromEntries(
  Object.entries(finders).map(([slot, words]): [string, Mutant] => [
    `answers in ${slot} while the pool does not run`,
    {
      slots: passingOver(slot as SlotName, 'OPERATION_INVALID'),
      fails: [`stopped pool: ${words} while the pool does not run`],
    },
  ]),
)
