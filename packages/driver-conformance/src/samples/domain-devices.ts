import { DomainDeviceModifyFlag, type DeviceOptions, type Domain, type SlotName } from '@guestwork/core'
import type { Scene } from '../scene.ts'
import { impactBits } from './impact.ts'
import { diskOf } from './domain-tuning.ts'
import { ofDomain, type Sample } from './sample.ts'

const deviceBits = { ...impactBits, force: DomainDeviceModifyFlag.FORCE }
const someDevice = "<disk type='file' device='disk'><target dev='vdz' bus='virtio'/></disk>"

/** Calls of the slots of the facet `domain-devices`, and of those of `domain-block` and `checkpoint` that change disks. */
export const domainDevicesSamples: readonly Sample[] = [
  ofDevice('domainAttachDeviceFlags', (domain, xml, options) => domain.attachDevice(xml, options)),
  ofDevice('domainDetachDeviceFlags', (domain, xml, options) => domain.detachDevice(xml, options)),
  ofDevice('domainUpdateDeviceFlags', (domain, xml, options) => domain.updateDevice(xml, options)),
  ofDevice('domainDetachDeviceAlias', (domain, _xml, options) =>
    domain.detachDeviceAlias('ua-guestwork-conformance', options),
  ),
  ofDisk('domainBlockResize', (domain, disk, options) => domain.blockResize(disk, 1_073_741_824n, options)),
  ofDisk('domainBlockPeek', (domain, disk, options) => domain.blockPeek(disk, 0n, 512, options)),
  ofDisk('domainSetBlockThreshold', (domain, disk, options) =>
    domain.setBlockThreshold(disk, 1_073_741_824n, options),
  ),
]

/** A slot whose device the endpoint has no sample of for every state, so that it is only tried where it must be refused. */
function ofDevice(
  slot: SlotName,
  call: (domain: Domain, xml: string, options: DeviceOptions | undefined) => PromiseLike<unknown>,
): Sample {
  const calls = (domain: Domain, options: DeviceOptions | undefined, { endpoint }: Scene) =>
    call(domain, endpoint.domain?.device?.xml ?? someDevice, options)
  return { ...ofDomain(slot, 'any', calls, deviceBits), disturbs: true }
}

function ofDisk(
  slot: SlotName,
  call: (domain: Domain, disk: string, options: object | undefined) => PromiseLike<unknown>,
): Sample {
  const calls = (domain: Domain, options: object | undefined, scene: Scene) =>
    call(domain, diskOf(scene), options)
  return { ...ofDomain(slot, 'running', calls), inAnyState: true, disturbs: true }
}
