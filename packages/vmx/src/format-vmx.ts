import { checkDomain, type Domain } from '@guestwork/conf/domain'
import { completeForWriting } from './complete.ts'
import { ConfigWriter } from './config-writer.ts'
import { completeContext, type VmxContext } from './context/context.ts'
import type { FileNames } from './context/file-names.ts'
import { parseVmx } from './parse-vmx.ts'
import { defaultHardware } from './parts/hardware.ts'
import { parts } from './parts/parts.ts'
import type { ReportField } from './report/field-report.ts'
import { reportProperties } from './report/properties.ts'

/** How a VMX is written. */
export interface FormatVmxOptions extends VmxContext {
  /** The virtual hardware version, from 4 to 21; 10 when left out, which every VMware product since ESX 5.5 and Workstation 10 runs. */
  readonly virtualHardwareVersion?: number
  /** Is told what became of every property of the domain. */
  readonly report?: ReportField
}

/**
 * A domain as VMX in UTF-8 (`virConnectDomainXMLToNative` with the format `vmware-vmx`).
 *
 * The domain is not changed. What it leaves open is filled in as libvirt does, except that VMware chooses a UUID and MAC
 * addresses itself.
 *
 * Throws `CONFIG_UNSUPPORTED` or `INTERNAL_ERROR`, as libvirt does, with `details: { property }` for what VMware cannot do,
 * the codes of libvirt's checks for what no hypervisor can do, `INVALID_ARG` for a virtual hardware version out of range.
 *
 * @example
 * ```ts
 * const vmx = formatVmx(parseDomain(xml), { virtualHardwareVersion: 19 })
 * ```
 */
export function formatVmx(domain: Domain, options: FormatVmxOptions = {}): string {
  const names = new RememberedNames(completeContext(options).fileNames)
  const complete = completeForWriting(domain)
  checkDomain(complete)
  const text = writeConfig(complete, { ...options, fileNames: names }).toString()
  if (options.report !== undefined) {
    const { datacenterPath, scsiModelOf } = options
    const context = { ...(datacenterPath && { datacenterPath }), ...(scsiModelOf && { scsiModelOf }) }
    reportProperties(
      domain,
      parseVmx(text, { ...context, fileNames: names, limits: unlimited }),
      options.report,
    )
  }
  return text
}

const unlimited = { size: Infinity, entries: Infinity }

/** The entries that a complete domain is written as. */
export function writeConfig(complete: Domain, options: FormatVmxOptions): ConfigWriter {
  const scene = {
    ...completeContext(options),
    hardware: options.virtualHardwareVersion ?? defaultHardware,
  }
  const config = new ConfigWriter()
  for (const part of parts) part.write?.(complete, config, scene)
  return config
}

/** Names of files that are read as what they were written for, whatever the host has. */
class RememberedNames implements FileNames {
  readonly #names: FileNames
  readonly #written = new Map<string, string>()

  constructor(names: FileNames) {
    this.#names = names
  }

  parse(name: string): string {
    return this.#written.get(name) ?? name
  }

  format(name: string): string {
    const formatted = this.#names.format(name)
    this.#written.set(formatted, name)
    return formatted
  }
}
