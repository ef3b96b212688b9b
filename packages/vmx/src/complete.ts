import {
  fillDomainDefaults,
  type Domain,
  type DomainDefaultHooks,
  type DomainStep,
  type StepPlace,
} from '@guestwork/conf/domain'
import { defaultVram } from './parts/video.ts'

const videoMemory: DomainStep & StepPlace = {
  name: 'vmware-video-memory',
  before: 'videos',
  run({ devices }) {
    for (const video of devices?.videos ?? []) video.model = { vram: defaultVram, ...video.model }
  },
}

const videoMemoryOfNew: DomainStep & StepPlace = {
  name: 'vmware-video',
  before: videoMemory.name,
  run({ devices }) {
    if (devices?.graphics !== undefined && devices.graphics.length > 0) devices.videos ??= [{}]
  },
}

/** What a VMX leaves open and libvirt's drivers for VMware fill in. */
const afterReading: DomainDefaultHooks = { skip: ['identity', 'boot', 'disks', 'interfaces', 'videos'] }

/** What a domain document leaves open; VMware itself chooses UUIDs and MAC addresses. */
const beforeWriting: DomainDefaultHooks = {
  skip: ['identity', 'boot', 'interfaces'],
  videoModel: () => 'vmvga',
  steps: [videoMemory, videoMemoryOfNew],
}

/** Fills in a domain that was read from a VMX, in place. */
export const completeRead = (domain: Domain): Domain => fillDomainDefaults(domain, afterReading)

/** A copy of a domain that can be written as VMX. */
export const completeForWriting = (domain: Domain): Domain =>
  fillDomainDefaults(structuredClone(domain), beforeWriting)
