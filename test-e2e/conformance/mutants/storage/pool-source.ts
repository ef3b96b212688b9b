import { right, type Mutants } from '../mutant.ts'
import { answering, passingOver } from '../wrong-slots.ts'

/** Sources of storage pools that are not treated as they should be. */
export const poolSourceMutants: Mutants = {
  'starts a pool that it builds': {
    slots: {
      async storagePoolBuild(call, pool, flags) {
        await right('storagePoolBuild')(call, pool, flags)
        await right('storagePoolCreate')(call, pool, 0)
      },
    },
    fails: ['pool source: a pool that was built can be started'],
  },
  'passes over the wish to build a running pool': {
    slots: passingOver('storagePoolBuild', 'OPERATION_INVALID'),
    fails: ['pool source: a running pool cannot be built'],
  },
  'forgets a pool whose source it deletes': {
    slots: {
      async storagePoolDelete(call, pool, flags) {
        await right('storagePoolDelete')(call, pool, flags)
        await right('storagePoolUndefine')(call, pool)
      },
    },
    fails: ['pool source: a pool whose source was deleted keeps its definition'],
  },
  'passes over the wish to delete the source of a running pool': {
    slots: passingOver('storagePoolDelete', 'OPERATION_INVALID'),
    fails: ['pool source: the source of a running pool cannot be deleted'],
  },
  'finds no source for a pool': {
    slots: answering('connectFindStoragePoolSources', () => '<sources>\n</sources>\n'),
    fails: ['pool source: what could be the source of a pool is found'],
  },
  'looks for sources of every type': {
    slots: passingOver('connectFindStoragePoolSources', 'NO_SUPPORT', () => '<sources>\n</sources>\n'),
    fails: ['pool source: sources of pools are not looked for by a type that there is not'],
  },
}
