import type { Domain } from '@guestwork/conf/domain'
import { DomainAffectFlag } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { currentDefinition, isActive, type TestDomain } from '../node/test-domain.ts'

const { LIVE, CONFIG } = DomainAffectFlag
const both = LIVE | CONFIG

/** Which of its two configurations a call means; at least one. */
interface Affected {
  readonly live: boolean
  readonly config: boolean
}

/**
 * The configurations of a guest that flags choose (`virDomainObjUpdateModificationImpact`): without LIVE and CONFIG the one
 * that it has now.
 *
 * @param flags - `DomainAffectFlag`; other bits do not matter
 * @throws VirtError `OPERATION_INVALID` for LIVE when it does not run, or for CONFIG when it is transient.
 */
export function affectedBy(domain: TestDomain, flags: number): Affected {
  const active = isActive(domain)
  const chosen = flags & both
  const live = chosen === 0 ? active : (chosen & LIVE) !== 0
  const config = chosen === 0 ? !active : (chosen & CONFIG) !== 0
  if (live && !active) throw invalid('domain is not running')
  if (config && !domain.persistent) throw invalid('transient domains do not have any persistent config')
  return { live, config }
}

/**
 * The one configuration that flags choose (`virDomainObjGetOneDef`).
 *
 * @throws VirtError as {@link affectedBy}, and `INVALID_ARG` for LIVE and CONFIG together.
 */
export function chosenDefinition(domain: TestDomain, flags: number): Domain {
  checkOne(flags)
  return affectedBy(domain, flags).live ? currentDefinition(domain) : domain.definition
}

/**
 * Puts changed configurations in the place of those that flags choose, all or none.
 *
 * @param change - answers the changed one; `live` says which it is
 * @throws VirtError as {@link affectedBy}, and whatever `change` throws.
 */
export function changeDefinitions(
  domain: TestDomain,
  flags: number,
  change: (definition: Domain, live: boolean) => Domain,
): void {
  const { live, config } = affectedBy(domain, flags)
  const changedLive = live ? change(currentDefinition(domain), true) : domain.live
  const changed = config ? change(domain.definition, false) : domain.definition
  domain.live = changedLive
  domain.definition = changed
}

/**
 * {@link changeDefinitions} for a call that changes one configuration only.
 *
 * @throws VirtError as there, and `INVALID_ARG` for LIVE and CONFIG together.
 */
export function changeChosen(
  domain: TestDomain,
  flags: number,
  change: (definition: Domain, live: boolean) => Domain,
): void {
  checkOne(flags)
  changeDefinitions(domain, flags, change)
}

function checkOne(flags: number): void {
  if ((flags & both) !== both) return
  throw new VirtError(
    'INVALID_ARG',
    "Flags 'VIR_DOMAIN_AFFECT_LIVE' and 'VIR_DOMAIN_AFFECT_CONFIG' are mutually exclusive",
    { domain: 'DOMAIN' },
  )
}

function invalid(message: string): VirtError {
  return new VirtError('OPERATION_INVALID', message, { domain: 'DOMAIN' })
}
