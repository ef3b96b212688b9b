import type { Devices, Domain, Graphics, Video } from '../domain.gen.ts'
import type { DomainDefaultHooks } from './step.ts'

/** Settles where graphics servers listen. */
export function fillGraphics(domain: Domain): void {
  for (const graphics of domain.devices?.graphics ?? []) {
    if (graphics.type !== 'vnc' && graphics.type !== 'spice' && graphics.type !== 'rdp') continue
    graphics.listens ??= [{ type: hasPort(graphics) ? 'address' : 'none' }]
  }
}

/** A SPICE server that was given no port offers none. */
function hasPort(graphics: Graphics): boolean {
  if (graphics.type !== 'spice') return true
  return graphics.autoport === true || graphics.port !== undefined || graphics.tlsPort !== undefined
}

/** Whoever looks at a screen needs a card that draws it. */
function showsScreen({ graphics }: Devices): boolean {
  return graphics !== undefined && graphics.length > 0
}

/** Settles each graphics card: its memory, its screens, and which one is the first. */
export function fillVideos(domain: Domain, hooks: DomainDefaultHooks): void {
  const { devices } = domain
  const drawsByDefault = hooks.videoModel?.(domain) !== undefined
  if (devices !== undefined && showsScreen(devices) && drawsByDefault) devices.videos ??= [{}]
  const videos = devices?.videos ?? []
  for (const video of videos) {
    video.model ??= {}
    const type = video.model.type ?? hooks.videoModel?.(domain)
    if (type === undefined) continue
    video.model.type = type
    fillVideo(video.model)
  }
  const [first] = videos
  const hasPrimary = videos.some(({ model }) => model?.primary === true)
  if (first?.model !== undefined && first.model.type !== 'none' && !hasPrimary) first.model.primary = true
}

type Model = NonNullable<Video['model']>

function fillVideo(model: Model): void {
  if (model.type !== 'none') model.heads ??= 1
  switch (model.type) {
    case 'vga':
    case 'cirrus':
    case 'vmvga':
    case 'bochs':
      model.vram ??= 16384
      break
    case 'qxl':
      model.ram ??= 65536
      model.vram ??= 65536
      break
    case 'xen':
      model.vram ??= 4096
      break
    default:
  }
}
