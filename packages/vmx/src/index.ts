/**
 * VMware's machine configuration (VMX) and libvirt's domain, both ways.
 *
 * @packageDocumentation
 */
export type { ScsiModel, VmxContext } from './context/context.ts'
export { datastoreFileNames, type DatastoreOptions } from './context/datastores.ts'
export { plainFileNames, type FileNames } from './context/file-names.ts'
export { editVmx, type EditVmxOptions } from './edit/edit-vmx.ts'
export { formatVmx, type FormatVmxOptions } from './format-vmx.ts'
export { parseVmx, type ParseVmxOptions } from './parse-vmx.ts'
export { hardwareVersions } from './parts/hardware.ts'
export type { FieldReport, Outcome, ReportField } from './report/field-report.ts'
export { VmxFile } from './syntax/file.ts'
export type { VmxLimits } from './syntax/limits.ts'
export type { VmxEntry } from './syntax/line.ts'
