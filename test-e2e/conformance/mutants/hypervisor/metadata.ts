import { DomainLifecycle, DomainMessageFlag, DomainMetadataType } from '@guestwork/core'
import { right, type Mutants } from '../mutant.ts'
import { answering, hearing, passingOver, perConnection } from '../wrong-slots.ts'

const { TITLE, DESCRIPTION, ELEMENT } = DomainMetadataType
const given = perConnection(() => new Set<string>())

/** What is written on domains, and is not what it should be. */
export const metadataMutants: Mutants = {
  'forgets the description of a document': {
    slots: answering('domainGetMetadata', (text, _call, _domain, type) =>
      type === DESCRIPTION && text === 'made for a check' ? 'another' : text,
    ),
    fails: ['domain-define: the description of a domain is the one in its document'],
  },
  'has an empty title before it is given one': {
    slots: {
      ...hearing('domainSetMetadata', (call, ...args) => {
        given(call).add(args[0].uuid)
        return args
      }),
      ...passingOver('domainGetMetadata', 'NO_DOMAIN_METADATA', (call, domain, type, uri, flags) =>
        type === TITLE && flags === 0 && !given(call).has(domain.uuid)
          ? ''
          : right('domainGetMetadata')(call, domain, type, uri, flags),
      ),
    },
    fails: ['domain-define: a title that the document does not have is reported with NO_DOMAIN_METADATA'],
  },
  'does not take a title away': {
    slots: hearing('domainSetMetadata', (_, domain, type, text, ...rest) => [
      domain,
      type,
      type === TITLE ? (text ?? 'untitled') : text,
      ...rest,
    ]),
    fails: ['domain-define: a title that is taken away is gone'],
  },
  'finds metadata of any namespace': {
    slots: hearing('domainGetMetadata', (_, domain, type, uri, flags) => [
      domain,
      type,
      type === ELEMENT ? uri?.replace('/other', '') : uri,
      flags,
    ]),
    fails: ['domain-define: an element of metadata is found by its namespace, and by no other'],
  },
  'does not take metadata away': {
    slots: hearing('domainSetMetadata', (_, domain, type, text, key, uri, flags) =>
      type === ELEMENT && text === undefined
        ? [domain, type, '<note>rest</note>', 'rest', uri, flags]
        : [domain, type, text, key, uri, flags],
    ),
    fails: ['domain-define: an element of metadata that is taken away is gone'],
  },
  'mends metadata that is no element': {
    slots: hearing('domainSetMetadata', (_, domain, type, text, ...rest) => [
      domain,
      type,
      type === ELEMENT && text === '<note>' ? '<note/>' : text,
      ...rest,
    ]),
    fails: ['domain-define: metadata that is no element is refused'],
  },
  'dumps the memory of what reboots': {
    slots: hearing('domainSetLifecycleAction', (_, domain, type, action, flags) => [
      domain,
      type,
      type === DomainLifecycle.REBOOT && action > 3 ? 0 : action,
      flags,
    ]),
    fails: ['domain-define: a crash can end in a memory dump, a reboot cannot'],
  },
  'keeps a message to itself when all are asked for': {
    slots: answering('domainGetMessages', (messages, _call, _domain, flags) =>
      flags === DomainMessageFlag.TAINTING ? [...messages, 'tainted'] : messages,
    ),
    fails: ['domain-define: messages about a domain of one kind are among all of them'],
  },
  'is always at work': {
    slots: answering('domainGetControlInfo', info => ({ ...info, state: 1 })),
    fails: ['domain-define: the channel to a running domain that nobody uses is free'],
  },
  'has a host name of two words': {
    slots: answering('domainGetHostname', name => `${name} of the mock`),
    fails: ['domain-define: the host name of a domain is one word'],
  },
}
