import { refuseProperty } from '../mismatch.ts'
import { devicesOf } from './devices.ts'
import type { Part } from './part.ts'

const key = 'svga.vramSize'
const bytesInKib = 1024

/** The memory of a card that says nothing, in KiB. */
export const defaultVram = 4096
const step = 64
const mostVram = 2 ** 31

/** `svga.vramSize` in bytes; a domain has KiB. */
export const video: Part = {
  read(config, domain) {
    const bytes = config.integer(key) ?? 0n
    const kib = Number((bytes + 1023n) / 1024n)
    const vram = kib > 0 && kib <= mostVram ? powerOfTwo(kib) : defaultVram
    if (BigInt(vram) * 1024n !== bytes) config.note(key, 'approximated', 'a domain has powers of two of KiB')
    devicesOf(domain).videos = [{ model: { type: 'vmvga', vram, primary: true } }]
  },

  write({ devices }, config) {
    const [card, second] = devices?.videos ?? []
    if (card === undefined) return
    if (second !== undefined)
      refuseProperty('devices.videos[1]', 'No support for multiple video devices', 'INTERNAL_ERROR')
    const { type = 'vmvga', vram = defaultVram, heads = 1 } = card.model ?? {}
    if (type !== 'vmvga')
      refuseProperty(
        'devices.videos[0].model.type',
        `Unsupported video device type '${type}', expecting 'vmvga'`,
      )
    if (heads > 1) refuseProperty('devices.videos[0].model.heads', 'Multi-head video devices are unsupported')
    config.set(key, Math.max(step, powerOfTwo(vram)) * bytesInKib)
  },
}

const powerOfTwo = (value: number): number => 2 ** Math.ceil(Math.log2(Math.max(1, value)))
