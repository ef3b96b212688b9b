import type { Refusal } from '../../codec/check.ts'
import type { Domain } from '../domain.gen.ts'
import { repeated } from './rule.ts'

interface Device {
  alias?: string
  boot?: { order?: number }
}

/** No two devices share a name or a place in the boot order (`virDomainDefValidateAliases`, `virDomainDefBootOrderPostParse`). */
export function checkAliases(domain: Domain, refusal: Refusal): void {
  const devices = devicesOf(domain)
  const twin = repeated(devices, ({ alias }) => (alias?.startsWith('ua-') === true ? alias : undefined))
  if (twin !== undefined)
    refusal.fail('CONFIG_UNSUPPORTED', `non unique alias detected: ${twin.alias ?? ''}`, twin)
  const second = repeated(devices, ({ boot }) => boot?.order)
  if (second?.boot !== undefined) {
    const message = `boot order '${String(second.boot.order)}' used for more than one device`
    refusal.fail('CONFIG_UNSUPPORTED', message, second.boot)
  }
  const [ordered] = devices.flatMap(({ boot }) => (boot?.order === undefined ? [] : [boot]))
  if (ordered !== undefined && domain.os?.boots !== undefined) {
    const message = 'per-device boot elements cannot be used together with os/boot elements'
    refusal.fail('CONFIG_UNSUPPORTED', message, ordered)
  }
}

/** The first console is the first serial port once more, also its name. */
function devicesOf({ devices = {} }: Domain): Device[] {
  const { consoles, ...others } = devices
  const all: unknown[] = [...Object.values(others).flat(), ...(consoles ?? []).slice(1)]
  return all.filter(isDevice)
}

function isDevice(value: unknown): value is Device {
  return typeof value === 'object' && value !== null
}
