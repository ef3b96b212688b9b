/**
 * The conformance kit for authors of guestwork drivers: what a driver promises, as checks for any test runner.
 * The suites have entries of their own, such as `@guestwork/driver-conformance/hypervisor`.
 *
 * @packageDocumentation
 */
export type { ConformanceOptions } from './options.ts'
export type { DeviceSample, DomainParts } from './domain-parts.ts'
export type { ConsoleTalk, Endpoint } from './endpoint.ts'
export type {
  DetachableDeviceSample,
  InterfaceSample,
  NetworkElement,
  NetworkSample,
  PoolSourcesSample,
  Samples,
  StoragePoolSample,
  StorageVolumeSample,
  VirtualDeviceSample,
} from './endpoint-samples.ts'
export type { Runner } from './runner.ts'
export { formatSummary, type Summary } from './summary.ts'
