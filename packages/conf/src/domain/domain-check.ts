import type { CheckContext } from '../codec/check.ts'
import { finishResctrl } from './resctrl-check.ts'
import type { Domain } from './domain.gen.ts'

/** Refuses what only the whole document shows. */
export function finishDomain(domain: Domain, context: CheckContext): void {
  if (domain.name.includes('/')) {
    context.fail('XML_ERROR', `name ${domain.name} cannot contain '/'`, domain)
  }
  const labels = domain.seclabels ?? []
  const unnamed =
    labels.length > 1 ? labels.find(({ model, type }) => model === undefined && type !== 'none') : undefined
  if (unnamed !== undefined) {
    context.fail('XML_ERROR', 'missing security model when using multiple labels', unnamed)
  }
  finishResctrl(domain.cputune ?? {}, context)
}
