import type { Refusal } from '../../codec/check.ts'
import type { Domain, Graphics, Video } from '../domain.gen.ts'
import { applyRules, unsupported, type Rule } from './rule.ts'
import { virtioOptionOf } from './virtio-options.ts'

const videoRules: readonly Rule<Video>[] = [
  unsupported(
    "a 'none' video type must be the only video device defined for the domain",
    (video, { devices }) => {
      return video.model?.type === 'none' && (devices?.videos?.length ?? 0) > 1
    },
  ),
  ...(['ram', 'vram64', 'vgamem'] as const).map(attribute =>
    unsupported<Video>(`${attribute} attribute only supported for video type qxl`, ({ model }) => {
      return model?.[attribute] !== undefined && model.type !== 'qxl' && model
    }),
  ),
  unsupported("'vhostuser' driver is only supported with 'virtio' device", ({ driver, model }) => {
    return driver?.name === 'vhostuser' && model?.type !== 'virtio' && driver
  }),
  unsupported("unsupported rendernode accel attribute without 'vhostuser'", ({ driver, model }) => {
    return model?.acceleration?.rendernode !== undefined && driver?.name !== 'vhostuser' && model.acceleration
  }),
  unsupported('missing values for acceleration', ({ model }) => {
    const acceleration = model?.acceleration
    return acceleration !== undefined && Object.keys(acceleration).length === 0 && acceleration
  }),
  unsupported('address not supported for video type ramfb', ({ model, address }) => {
    return model?.type === 'ramfb' && address
  }),
  unsupported('this driver option is only supported for virtio devices', ({ driver, model }) => {
    return model?.type !== 'virtio' && virtioOptionOf(driver) !== undefined && driver
  }),
  unsupported('video resolution values must be greater than 0', ({ model }) => {
    const resolution = model?.resolution
    return resolution !== undefined && (resolution.x === 0 || resolution.y === 0) && resolution
  }),
]

const graphicsRules: readonly Rule<Graphics>[] = [
  unsupported("listen type 'socket' is not available for graphics type 'rdp'", graphics => {
    return graphics.type === 'rdp' && graphics.listens?.find(({ type }) => type === 'socket')
  }),
]

/** What libvirt refuses of graphics cards and screens (`virDomainVideoDefValidate`). */
export function checkDisplays(domain: Domain, refusal: Refusal): void {
  const { videos, graphics } = domain.devices ?? {}
  const primary = (videos ?? []).filter(({ model }) => model?.primary === true)
  if (primary[1] !== undefined)
    refusal.fail('CONFIG_UNSUPPORTED', 'Only one primary video device is supported', primary[1])
  applyRules(videoRules, videos, domain, refusal)
  applyRules(graphicsRules, graphics, domain, refusal)
}
