import { DomainPasswordFlag, type CallOptions, type Domain, type SlotName } from '@guestwork/core'
import { ofDomain, type Sample } from './sample.ts'

/** 13 February 2009, 23:31:30 UTC. */
export const someTime = { seconds: 1_234_567_890n, nseconds: 0 }
const enterKey = [28]

/** Calls of the slots of the facet `domain-guest`. */
export const domainGuestSamples: readonly Sample[] = [
  ofAgent('domainGetTime', (domain, options) => domain.getTime(options)),
  ofAgent('domainSetTime', (domain, options) => domain.setTime(someTime, options)),
  withFlag(
    ofAgent('domainSetUserPassword', (domain, options) =>
      domain.setUserPassword('root', 'made for a check', options),
    ),
    'encrypted',
    DomainPasswordFlag.ENCRYPTED,
  ),
  ofAgent('domainGetFSInfo', (domain, options) => domain.getFsInfo(options)),
  ofAgent('domainFSFreeze', (domain, options) => domain.fsFreeze(options)),
  ofAgent('domainFSThaw', (domain, options) => domain.fsThaw(options)),
  ofAgent('domainFSTrim', (domain, options) => domain.fsTrim(options)),
  ofAgent('domainGetGuestInfo', (domain, options) => domain.getGuestInfo([], options)),
  ofAgent('domainGetGuestVcpus', (domain, options) => domain.getGuestVcpus(options)),
  ofAgent('domainSetGuestVcpus', (domain, options) => domain.setGuestVcpus([0], true, options)),
  ofAgent('domainAuthorizedSSHKeysGet', (domain, options) => domain.getAuthorizedSshKeys('root', options)),
  ofAgent('domainAuthorizedSSHKeysSet', (domain, options) =>
    domain.setAuthorizedSshKeys('root', [], options),
  ),
  ofDomain('domainAgentSetResponseTimeout', 'any', (domain, options) =>
    domain.setAgentResponseTimeout('default', options),
  ),
  ofDomain('domainSendKey', 'running', (domain, options) => domain.sendKey(enterKey, options)),
  {
    ...ofAgent('domainSendProcessSignal', (domain, options) => domain.sendProcessSignal(1n, 'nop', options)),
    inAnyState: true,
  },
  ofDomain('domainInjectNMI', 'running', (domain, options) => domain.injectNmi(options)),
]

/** A slot that somebody inside a running domain answers. */
function ofAgent(
  slot: SlotName,
  call: (domain: Domain, options: CallOptions | undefined) => PromiseLike<unknown>,
): Sample {
  return { ...ofDomain(slot, 'running', call), asks: 'agent' }
}

function withFlag(sample: Sample, name: string, bit: number): Sample {
  return { ...sample, flags: [{ name, bit, options: { [name]: true } }] }
}
