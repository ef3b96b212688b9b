import {
  DomainCheckpointListFlag as Filter,
  DomainCheckpointXmlFlag,
  DomainCheckpointDeleteFlag as Delete,
} from '@guestwork/core'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver } from '../wrong-slots.ts'

/** Checkpoints that are not what they should be. */
export const checkpointMutants: Mutants = {
  'makes a second checkpoint of the same name': {
    slots: passingOver('domainCheckpointCreateXML', 'OPERATION_FAILED', (_call, domain) => ({
      domain,
      name: 'one',
    })),
    fails: ['checkpoint: a name that another checkpoint of the domain has cannot be given again'],
  },
  'makes checkpoints beside snapshots': {
    slots: passingOver('domainCheckpointCreateXML', 'OPERATION_UNSUPPORTED', (_call, domain) => ({
      domain,
      name: 'one',
    })),
    fails: ['checkpoint: no checkpoint is made of a domain that has snapshots'],
  },
  'finds a checkpoint by any name': {
    slots: hearing('domainCheckpointLookupByName', (_, domain, name, flags) => [
      domain,
      name === 'two' ? 'one' : name,
      flags,
    ]),
    fails: ['checkpoint: a checkpoint is found by its name, and by no other'],
  },
  'lists every checkpoint twice': {
    slots: answering('domainListAllCheckpoints', (found, _call, _domain, flags) =>
      flags === 0 && found.length > 1 ? [...found, ...found] : found,
    ),
    fails: ['checkpoint: the list holds every checkpoint of a domain once'],
  },
  'passes over the filters of checkpoints': {
    slots: hearing('domainListAllCheckpoints', (_, domain, flags) => [domain, flags & Filter.TOPOLOGICAL]),
    fails: ['checkpoint: a checkpoint is listed by whether it has children and a parent'],
  },
  'takes every checkpoint for its own parent': {
    slots: answering('domainCheckpointGetParent', (_parent, _call, checkpoint) => checkpoint),
    fails: ['checkpoint: a second checkpoint is the child of the first'],
  },
  'takes all descendants of a checkpoint for children': {
    slots: hearing('domainCheckpointListAllChildren', (_, checkpoint, flags) => [
      checkpoint,
      flags | Filter.DESCENDANTS,
    ]),
    fails: ['checkpoint: the children of a checkpoint are those that were made right after it'],
  },
  'knows only the children of a checkpoint': {
    slots: hearing('domainCheckpointListAllChildren', (_, checkpoint, flags) => [
      checkpoint,
      flags & ~Filter.DESCENDANTS,
    ]),
    fails: ['checkpoint: the descendants of a checkpoint are its children, their children and so on'],
  },
  'has the domain in the document of a checkpoint always': {
    slots: hearing('domainCheckpointGetXMLDesc', (_, checkpoint, flags) => [
      checkpoint,
      flags & ~DomainCheckpointXmlFlag.NO_DOMAIN,
    ]),
    fails: ['checkpoint: the document of a checkpoint has its name, and its domain unless that is left out'],
  },
  'finds a checkpoint that was deleted': {
    slots: passingOver('domainCheckpointLookupByName', 'NO_DOMAIN_CHECKPOINT', async (call, domain, name) => {
      if (name !== 'one') return right('domainCheckpointLookupByName')(call, domain, name, 0)
      return { domain, name }
    }),
    fails: ['checkpoint: a deleted checkpoint is found no more'],
  },
  'leaves the children of a checkpoint that is deleted with them': {
    slots: hearing('domainCheckpointDelete', (_, checkpoint, flags) => [
      checkpoint,
      flags & ~Delete.CHILDREN,
    ]),
    fails: ['checkpoint: a checkpoint can be deleted with its children, or they without it'],
  },
  'forgets in domainCheckpointGetParent that an object is gone': {
    slots: passingOver(
      'domainCheckpointGetParent',
      'NO_DOMAIN_CHECKPOINT',
      async (call, { domain, name }) => {
        const all = await right('domainListAllCheckpoints')(call, domain, 0)
        const gone = all.every(checkpoint => checkpoint.name !== name)
        return gone ? { domain, name } : right('domainCheckpointGetParent')(call, { domain, name }, 0)
      },
    ),
    fails: [
      'missing object: domainCheckpointGetParent on a checkpoint that was deleted meanwhile rejects with NO_DOMAIN_CHECKPOINT',
    ],
  },
}
