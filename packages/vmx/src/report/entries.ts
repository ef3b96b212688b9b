import type { ConfigReader } from '../config-reader.ts'
import type { VmxFile } from '../syntax/file.ts'
import type { FieldReport, ReportField } from './field-report.ts'

/** Tells what became of every entry of a VMX. */
export function reportEntries(file: VmxFile, config: ConfigReader, report: ReportField): void {
  for (const entry of file.entries) {
    const isFirst = file.entry(entry.key) === entry
    report({ field: entry.key, ...(isFirst ? fate(entry.key, config) : repeated) })
  }
}

type Fate = Omit<FieldReport, 'field'>

const repeated: Fate = { outcome: 'dropped', reason: 'the key is repeated; its first entry holds' }
const unknown: Fate = { outcome: 'dropped', reason: "libvirt's domain document has no place for it" }

function fate(key: string, config: ConfigReader): Fate {
  const reason = config.ignoredBecause(key)
  if (reason !== undefined) return { outcome: 'dropped', reason }
  return config.notes.get(key.toLowerCase()) ?? unknown
}
