// Maps the kinds of the corpus to the packages' public functions; ../../../shared/corpus/README.md says what each kind is.
import { fillDomainDefaults, formatDomain, parseDomain } from '../../packages/conf/dist/domain/index.js'

const kinds = new Map([['domain-xml', domainXml]])

/** Converts the input of one case; throws `UNSUPPORTED_KIND` for a kind that is not done yet. */
export async function convert(kind, input, options) {
  const convertKind = kinds.get(kind)
  if (convertKind === undefined) {
    throw Object.assign(new Error(`no conversion for ${kind} yet`), { code: 'UNSUPPORTED_KIND' })
  }
  return convertKind(input, options)
}

function domainXml({ xml }, { active }) {
  const domain = parseDomain(xml, { unknown: 'drop', inactive: !active })
  return formatDomain(fillDomainDefaults(domain), { secure: true, inactive: !active })
}
