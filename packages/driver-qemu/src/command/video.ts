import type { Video, VideoModel } from '@guestwork/conf/domain'
import { pciProperties } from './device-address.ts'
import type { Launch } from './launch.ts'
import { jsonOption, type Properties } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

const kibInMib = 1024

/**
 * A graphics card.
 *
 * @param index - The card's place in the document; the first one is what the firmware writes to.
 */
export function videoArguments(video: Video, index: number, launch: Launch): string[] {
  const { model = {} } = video
  const what = `video '${model.type ?? ''}'`
  onlySupported(what, video, ['model', 'alias', 'address'])
  onlySupported(what, model, ['type', 'ram', 'vram', 'vram64', 'vgamem', 'heads', 'primary', 'resolution'])
  if (model.type === 'none') return []
  const { driver, settings } = cardOf(model, index === 0)
  if (!launch.emulator.devices.includes(driver))
    throw unsupported(`${what}: '${launch.emulator.path}' has no device '${driver}'`)
  const resolution =
    model.resolution === undefined ? {} : { xres: model.resolution.x, yres: model.resolution.y }
  const plugged = driver === 'ramfb' ? {} : pciProperties(video.address, launch.domain)
  return jsonOption('-device', { driver, id: video.alias, ...settings, ...resolution, ...plugged })
}

interface Card {
  readonly driver: string
  readonly settings: Properties
}

function cardOf(model: VideoModel, primary: boolean): Card {
  const { type, vram = 16 * kibInMib, heads = 1 } = model
  const onlyFirst = (card: Card): Card => {
    if (primary) return card
    throw unsupported(`video type '${type ?? ''}' is only valid as primary video device`)
  }
  switch (type) {
    case 'vga':
      return onlyFirst({ driver: 'VGA', settings: { vgamem_mb: vram / kibInMib } })
    case 'cirrus':
      return onlyFirst({ driver: 'cirrus-vga', settings: {} })
    case 'vmvga':
      return onlyFirst({ driver: 'vmware-svga', settings: { vgamem_mb: vram / kibInMib } })
    case 'virtio':
      return { driver: primary ? 'virtio-vga' : 'virtio-gpu-pci', settings: { max_outputs: heads } }
    case 'qxl':
      return { driver: primary ? 'qxl-vga' : 'qxl', settings: qxlSettings(model) }
    case 'bochs':
      return onlyFirst({ driver: 'bochs-display', settings: { vgamem: vram * 1024 } })
    case 'ramfb':
      return onlyFirst({ driver: 'ramfb', settings: {} })
    default:
      throw unsupported(`video type '${type ?? ''}' is not supported`)
  }
}

function qxlSettings({
  ram = 64 * kibInMib,
  vram = 64 * kibInMib,
  vram64 = 0,
  vgamem = 16 * kibInMib,
  heads = 1,
}: VideoModel): Properties {
  return {
    max_outputs: heads,
    ram_size: ram * 1024,
    vram_size: vram * 1024,
    vram64_size_mb: vram64 / kibInMib,
    vgamem_mb: vgamem / kibInMib,
  }
}
