import { checkDomain, fillDomainDefaults, formatDomain, parseDomain } from '@guestwork/conf/domain'
import { documentConversions } from './documents.mjs'
import { vmxToXml, xmlToVmx } from './vmx.mjs'

/**
 * Converts one case of `../shared/corpus`, whose README says what the kinds are.
 *
 * @typedef {(input: Record<string, string>, options: Record<string, unknown>) => unknown} Conversion
 */

/** @type {ReadonlyMap<string, Conversion>} The kinds that the packages do. */
const conversions = new Map([
  ['vmx-to-xml', vmxToXml],
  ['xml-to-vmx', xmlToVmx],
  ['domain-xml', domainXml],
  ...documentConversions,
])

/**
 * What `../shared/corpus/run.mjs` calls for each case.
 *
 * @param {string} kind
 * @param {Record<string, string>} input
 * @param {Record<string, unknown>} options
 */
export async function convert(kind, input, options) {
  const conversion = conversions.get(kind)
  if (conversion !== undefined) return conversion(input, options)
  throw Object.assign(new Error(`no conversion of the kind ${kind} yet`), { code: 'UNSUPPORTED_KIND' })
}

/** @type {Conversion} */
function domainXml({ xml = '' }, { active }) {
  const inactive = active !== true
  const domain = parseDomain(xml, { unknown: 'drop', inactive: true, namespaces: [] })
  checkDomain(fillDomainDefaults(domain, { arch: 'x86_64' }))
  return formatDomain(domain, { secure: true, inactive })
}
