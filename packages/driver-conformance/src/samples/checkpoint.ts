import {
  DomainCheckpointCreateFlag,
  DomainCheckpointDeleteFlag,
  DomainCheckpointListFlag,
  DomainCheckpointXmlFlag,
  type CallOptions,
  type CheckpointCreateOptions,
  type CheckpointDeleteOptions,
  type CheckpointFilter,
  type CheckpointXmlOptions,
} from '@guestwork/core'
import { checkpointSubject } from '../subjects/checkpoint.ts'
import { ofDomain, ofSubject, type Sample } from './sample.ts'

const ofCheckpoint = ofSubject(checkpointSubject)
const someCheckpoint = '<domaincheckpoint><name>guestwork-conformance</name></domaincheckpoint>'

const filterBits = {
  topological: DomainCheckpointListFlag.TOPOLOGICAL,
  leaves: DomainCheckpointListFlag.LEAVES,
  noLeaves: DomainCheckpointListFlag.NO_LEAVES,
}

/** Calls of the slots of the facet `checkpoint`. */
export const checkpointSamples: readonly Sample[] = [
  {
    ...ofDomain(
      'domainCheckpointCreateXML',
      'running',
      (domain, options: CheckpointCreateOptions | undefined) =>
        domain.checkpointCreateXml(someCheckpoint, options),
      {
        redefine: DomainCheckpointCreateFlag.REDEFINE,
        quiesce: DomainCheckpointCreateFlag.QUIESCE,
        redefineValidate: DomainCheckpointCreateFlag.REDEFINE_VALIDATE,
      },
    ),
    asks: 'disk',
    inAnyState: true,
  },
  ofDomain(
    'domainListAllCheckpoints',
    'any',
    (domain, options?: CheckpointFilter & CallOptions & { readonly roots?: boolean }) =>
      domain.listCheckpoints(options),
    { ...filterBits, roots: DomainCheckpointListFlag.ROOTS },
  ),
  ofDomain('domainCheckpointLookupByName', 'any', (domain, options) =>
    domain.checkpointLookupByName('guestwork-conformance', options),
  ),
  ofCheckpoint(
    'domainCheckpointGetXMLDesc',
    (checkpoint, options: CheckpointXmlOptions | undefined) => checkpoint.getXml(options),
    {
      secure: DomainCheckpointXmlFlag.SECURE,
      noDomain: DomainCheckpointXmlFlag.NO_DOMAIN,
      size: DomainCheckpointXmlFlag.SIZE,
    },
  ),
  ofCheckpoint(
    'domainCheckpointListAllChildren',
    (checkpoint, options?: CheckpointFilter & CallOptions & { readonly descendants?: boolean }) =>
      checkpoint.listChildren(options),
    { ...filterBits, descendants: DomainCheckpointListFlag.DESCENDANTS },
  ),
  ofCheckpoint('domainCheckpointGetParent', (checkpoint, options) => checkpoint.getParent(options)),
  ofCheckpoint(
    'domainCheckpointDelete',
    (checkpoint, options: CheckpointDeleteOptions | undefined) => checkpoint.delete(options),
    {
      children: DomainCheckpointDeleteFlag.CHILDREN,
      childrenOnly: DomainCheckpointDeleteFlag.CHILDREN_ONLY,
      metadataOnly: DomainCheckpointDeleteFlag.METADATA_ONLY,
    },
  ),
]
