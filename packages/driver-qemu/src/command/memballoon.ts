import { pciProperties } from './device-address.ts'
import type { Launch } from './launch.ts'
import { jsonOption } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/** The device through which the guest gives memory back. */
export function memballoonArguments({ domain }: Launch): string[] {
  const balloon = domain.devices?.memballoon
  if (balloon === undefined || balloon.model === 'none') return []
  onlySupported('memballoon', balloon, ['model', 'autodeflate', 'freePageReporting', 'alias', 'address'])
  if (balloon.model === 'xen') throw unsupported("memballoon: model 'xen' is not supported")
  return jsonOption('-device', {
    driver: balloon.model.replace(/^virtio/, 'virtio-balloon-pci'),
    id: balloon.alias,
    'deflate-on-oom': balloon.autodeflate,
    'free-page-reporting': balloon.freePageReporting,
    ...pciProperties(balloon.address, domain),
  })
}
