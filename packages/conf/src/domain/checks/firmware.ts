import type { Refusal } from '../../codec/check.ts'
import type { Domain, Os } from '../domain.gen.ts'
import { applyRules, wrong, type Rule } from './rule.ts'

/** The code of an error about firmware. */
const detail = 'XML_DETAIL'

const chosenAttributes = ['readonly', 'type', 'path', 'format'] as const

const rules: readonly Rule<Os>[] = [
  wrong(
    "firmware type 'bios' does not support nvram",
    ({ firmware, nvram }) => firmware === 'bios' && nvram,
    detail,
  ),
  wrong(
    'no loader path specified and firmware auto selection disabled',
    ({ firmware, loader, nvram }) =>
      firmware === undefined && loader?.path === undefined && (loader ?? nvram) !== undefined,
    detail,
  ),
  wrong(
    'NVRAM is not permitted when loader is stateless',
    ({ loader, nvram }) => loader?.stateless === true && nvram,
    detail,
  ),
  ...chosenAttributes.map(attribute =>
    wrong<Os>(
      `loader attribute '${attribute}' cannot be specified when firmware autoselection is enabled`,
      ({ firmware, loader }) => firmware !== undefined && loader?.[attribute] !== undefined && loader,
      detail,
    ),
  ),
  wrong(
    "nvram attribute 'template' cannot be specified when firmware autoselection is enabled",
    ({ firmware, nvram }) => firmware !== undefined && nvram?.template !== undefined && nvram,
    detail,
  ),
  wrong(
    "firmware feature 'enrolled-keys' cannot be enabled when firmware feature 'secure-boot' is disabled",
    ({ firmwareFeatures }) => {
      const features = firmwareFeatures?.features ?? []
      const isSet = (name: string, enabled: boolean): boolean =>
        features.some(feature => feature.name === name && feature.enabled === enabled)
      return isSet('enrolled-keys', true) && isSet('secure-boot', false) && firmwareFeatures
    },
    detail,
  ),
  wrong(
    'an os <type> must be specified',
    ({ type }, { bootloader }) => type === undefined && bootloader === undefined,
  ),
  wrong('init binary must be specified', ({ type, init }) => type?.name === 'exe' && init === undefined),
]

/** What libvirt refuses of how the guest boots (`virDomainDefOSValidate`). */
export function checkFirmware(domain: Domain, refusal: Refusal): void {
  applyRules(rules, domain.os === undefined ? [] : [domain.os], domain, refusal)
}
