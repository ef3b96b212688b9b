import { DomainAffectFlag, DomainXmlFlag, honours, type Call, type DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { right, type Slots } from '../mutant.ts'

const { LIVE, CONFIG } = DomainAffectFlag
const xmlFlags = DomainXmlFlag.SECURE | DomainXmlFlag.INACTIVE | DomainXmlFlag.MIGRATABLE

/** What an endpoint tells about the device that domains of the mock hypervisor can be given. */
export const deviceSample = {
  xml: "<sound model='ich6'/>",
  shows: '<sound ',
  changedXml: "<sound model='ich9'/>",
  showsChanged: "model='ich9'",
}

/** Mistakes that devices can have. */
export interface DeviceMistakes {
  /** Where a device is attached when it should be elsewhere: the flags that are heard for those that were given. */
  readonly hears?: Readonly<Record<number, number>>
  /** A device is attached as often as somebody asks. */
  readonly again?: boolean
  /** What is not there is detached without a word. */
  readonly careless?: boolean
  /** A device that is detached stays. */
  readonly sticky?: boolean
  /** A device that was attached while the domain did not run is not shown, until it is changed. */
  readonly loses?: boolean
  /** A device that is updated stays as it is. */
  readonly rigid?: boolean
}

type Configuration = 'live' | 'config'

/** Devices for the mock hypervisor, which has no way to attach any: each configuration of a domain has room for one. */
export function deviceSlots({
  hears = {},
  again,
  careless,
  sticky,
  loses,
  rigid,
}: DeviceMistakes = {}): Slots {
  const devices = new Map<string, string>()
  const key = ({ uuid }: DomainRef, where: Configuration) => `${uuid} ${where}`
  const change = async (call: Call<unknown>, domain: DomainRef, flags: number, next: Next) => {
    for (const where of await configurations(call, domain, hears[flags] ?? flags)) {
      const xml = next(devices.get(key(domain, where)))
      if (xml === undefined) devices.delete(key(domain, where))
      else devices.set(key(domain, where), xml)
    }
  }
  return {
    domainAttachDeviceFlags: honours(LIVE | CONFIG, (call, domain, xml, flags) =>
      change(call, domain, flags, before => {
        if (before !== undefined && again !== true) throw new VirtError('OPERATION_FAILED', 'it has one')
        return xml
      }),
    ),
    domainDetachDeviceFlags: honours(LIVE | CONFIG, (call, domain, _xml, flags) =>
      change(call, domain, flags, before => {
        if (before === undefined && careless !== true) throw new VirtError('DEVICE_MISSING', 'no device')
        return sticky === true ? before : undefined
      }),
    ),
    domainUpdateDeviceFlags: honours(LIVE | CONFIG, (call, domain, xml, flags) =>
      change(call, domain, flags, before => (rigid === true ? before : xml)),
    ),
    domainGetXMLDesc: honours(xmlFlags, async (call, domain, flags) => {
      const xml = await right('domainGetXMLDesc')(call, domain, flags)
      const active = await right('domainIsActive')(call, domain)
      const isLive = active && (flags & DomainXmlFlag.INACTIVE) === 0
      const found = devices.get(key(domain, isLive ? 'live' : 'config')) ?? ''
      const device = loses === true && !active && found === deviceSample.xml ? '' : found
      return xml.replace('</devices>', `${device}</devices>`)
    }),
  }
}

type Next = (before: string | undefined) => string | undefined

async function configurations(
  call: Call<unknown>,
  domain: DomainRef,
  flags: number,
): Promise<readonly Configuration[]> {
  const active = await right('domainIsActive')(call, domain)
  if (flags === 0) return active ? ['live'] : ['config']
  if (!active && (flags & LIVE) !== 0) throw new VirtError('OPERATION_INVALID', 'domain is not running')
  return [
    ...((flags & LIVE) === 0 ? [] : ['live' as const]),
    ...((flags & CONFIG) === 0 ? [] : ['config' as const]),
  ]
}
