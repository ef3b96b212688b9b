import type { ConnectDriver, DriverManifest } from '@guestwork/core'
import type { Check } from './check.ts'
import { hasOwnSlot, hasSlot, honouredFlags } from './slots.ts'
import { slotsOfStart } from './start.ts'

/** What to do with a check for one driver: run it, leave it out as it does not apply, or say why it cannot run. */
export type Plan = 'run' | 'omit' | { readonly skip: string }

/** Decides about a check from the driver's tables and manifest alone. */
export function planCheck(check: Check, driver: ConnectDriver): Plan {
  if (hasSlot(driver, check.about) === (check.empty === true)) return 'omit'
  if (check.empty !== true && !applies(check, driver)) return 'omit'
  if (check.own === true && !hasOwnSlot(driver, check.about)) return 'omit'
  const needed = [...slotsOfStart(check.from ?? 'connected', driver), ...(check.needs ?? [])]
  const missing = needed.find(slot => !hasSlot(driver, slot))
  return missing === undefined ? 'run' : { skip: `the driver has no ${missing}` }
}

function applies({ about, given = {}, reports, honours = 0 }: Check, driver: ConnectDriver): boolean {
  const { manifest } = driver
  const keys = Object.keys(given) as (keyof DriverManifest)[]
  return (
    keys.every(key => given[key] === manifest[key]) &&
    (reports === undefined || manifest.domainEvents.includes(reports)) &&
    (honours & ~honouredFlags(driver, about)) === 0
  )
}
