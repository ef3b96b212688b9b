import type { Samples } from '@guestwork/driver-conformance'
import { hostSamples } from '../../../packages/driver-test/test/host-samples.ts'

/** What the mock hypervisor can make besides domains, also with the slots that mutants give it. */
export const mockSamples = {
  ...hostSamples,
  definedDevice: { xml: '<device><parent>scsi_host1</parent></device>' },
  detachableDevice: { name: 'scsi_host2' },
} satisfies Samples
