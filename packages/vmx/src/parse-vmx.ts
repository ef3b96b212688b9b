import type { Domain } from '@guestwork/conf/domain'
import { completeRead } from './complete.ts'
import { ConfigReader } from './config-reader.ts'
import { completeContext, type VmxContext } from './context/context.ts'
import { readHeader } from './parts/header.ts'
import { parts } from './parts/parts.ts'
import { reportEntries } from './report/entries.ts'
import type { ReportField } from './report/field-report.ts'
import { VmxFile } from './syntax/file.ts'
import type { VmxLimits } from './syntax/limits.ts'

/** How a VMX is read. */
export interface ParseVmxOptions extends VmxContext {
  /** The guest's name where the VMX has no `displayName`. Without it such a VMX is refused with `NO_NAME`. */
  readonly fallbackName?: string
  /** Limits other than the default ones. */
  readonly limits?: Partial<VmxLimits>
  /** Is told what became of every entry, in their order, after the domain is complete. */
  readonly report?: ReportField
}

/**
 * The domain that a VMX describes (`virConnectDomainXMLFromNative` with the format `vmware-vmx`), with everything that
 * libvirt's drivers for VMware fill in.
 *
 * Bytes are decoded by their entry `.encoding`. Keys may be in any case; the first entry of a key holds.
 *
 * Throws `CONF_SYNTAX` with `details: { line }` where the text is no VMX, `INTERNAL_ERROR` with `details: { key, value }`
 * where a value is wrong or missing, `NO_NAME` for a guest without a name.
 *
 * @example
 * ```ts
 * const domain = parseVmx(await readFile('web-1.vmx'))
 * console.log(formatDomain(domain, { inactive: true }))
 * ```
 */
export function parseVmx(document: string | Uint8Array, options: ParseVmxOptions = {}): Domain {
  const file = new VmxFile(document, options.limits)
  const config = new ConfigReader(file)
  const { fallbackName } = options
  const scene = { ...completeContext(options), hardware: readHeader(config), fallbackName }
  const domain: Domain = { type: 'vmware', name: '' }
  for (const part of parts) part.read?.(config, domain, scene)
  completeRead(domain)
  if (options.report !== undefined) reportEntries(file, config, options.report)
  return domain
}
