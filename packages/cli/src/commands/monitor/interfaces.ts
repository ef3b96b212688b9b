import type { NetworkInterface } from '@guestwork/conf/domain'
import type { Domain } from '@guestwork/core'
import { CommandError } from '../../output/command-error.ts'
import { isMacAddress } from '../arguments/mac-address-text.ts'
import { domainDocument } from '../domain/domain-document.ts'

/** An interface of a domain in a few words. */
export interface InterfaceSummary {
  /** The host's name of it; undefined while it has none. */
  readonly device: string | undefined
  /** The kind, such as `network`. */
  readonly type: string
  /** What it is connected to. */
  readonly source: string | undefined
  /** The model of the card. */
  readonly model: string | undefined
  /** Its address. */
  readonly mac: string | undefined
  /** The state of the link. */
  readonly link: 'up' | 'down'
}

/** The interfaces of a domain, as it runs or as the next start uses them. */
export async function interfacesOf(domain: Domain, inactive: boolean): Promise<InterfaceSummary[]> {
  const { devices } = await domainDocument(domain, inactive)
  return (devices?.interfaces ?? []).map(summarize)
}

/**
 * The interface that a text names by the host's name or the MAC address.
 *
 * @throws CommandError `INVALID_ARG` when there is none.
 */
export async function findInterface(
  domain: Domain,
  text: string,
  inactive: boolean,
): Promise<InterfaceSummary> {
  const isMac = isMacAddress(text)
  const all = await interfacesOf(domain, inactive)
  const found = all.find(({ device, mac }) =>
    isMac ? mac?.toLowerCase() === text.toLowerCase() : device === text,
  )
  if (found !== undefined) return found
  throw new CommandError('INVALID_ARG', [`Interface (${isMac ? 'mac' : 'dev'}: ${text}) not found.`])
}

function summarize(device: NetworkInterface): InterfaceSummary {
  return {
    device: device.target?.dev,
    type: device.type,
    source: sourceText(device),
    model: device.model,
    mac: device.mac?.address,
    link: device.link ?? 'up',
  }
}

function sourceText(device: NetworkInterface): string | undefined {
  switch (device.type) {
    case 'network':
      return device.source?.network
    case 'bridge':
      return device.source?.bridge
    case 'direct':
      return device.source?.dev
    case 'internal':
      return device.source
    case 'vhostuser':
      return device.source?.path
    default:
      return undefined
  }
}
