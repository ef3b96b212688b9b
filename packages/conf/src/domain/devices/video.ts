import { attribute, child, element } from '../../codec/declare.ts'
import { oneOf, onOff, yesNo } from '../../codec/values/choice.ts'
import { uint, unlessZero } from '../../codec/values/number.ts'
import { unlessEmpty, word } from '../../codec/values/text.ts'
import { deviceInfo } from './device-info.ts'
import { virtioOptions } from './virtio.ts'

/** Which of the host's help the card offers to the guest. */
export const videoAcceleration = element({
  /** Whether 2D is accelerated. */
  accel2d: attribute(yesNo),
  /** Whether 3D is accelerated. */
  accel3d: attribute(yesNo),
  /** The render node of the host, with a vhost-user back end. */
  rendernode: attribute(word),
})

/** The size of the screen at start, in pixels. */
export const videoResolution = element({
  /** The width. */
  x: attribute(uint, { required: true }),
  /** The height. */
  y: attribute(uint, { required: true }),
})

/** The card. */
export const videoModel = element({
  /** What the guest sees. */
  type: attribute(
    unlessEmpty(
      oneOf(
        [
          'vga',
          'cirrus',
          'vmvga',
          'xen',
          'vbox',
          'qxl',
          'parallels',
          'virtio',
          'gop',
          'none',
          'bochs',
          'ramfb',
        ],
        { absent: 'default' },
      ),
    ),
    { code: 'CONFIG_UNSUPPORTED' },
  ),
  /** The size of the primary memory of a QXL card, in KiB. */
  ram: attribute(uint),
  /** The size of the memory, in KiB. */
  vram: attribute(uint),
  /** The size of the second memory of a QXL card that a 64-bit guest can use, in KiB. */
  vram64: attribute(uint),
  /** The size of the memory for the VGA mode of a QXL card, in KiB. */
  vgamem: attribute(uint),
  /** The number of screens. */
  heads: attribute(unlessEmpty(unlessZero(uint)), { code: 'INTERNAL_ERROR' }),
  /** Whether it is the first card. */
  primary: attribute(yesNo, {
    readWhen: value => value === true,
    when: (owner: { primary?: boolean }) => owner.primary === true,
  }),
  /** Whether the guest can share memory with the card instead of copying (blob resources). */
  blob: attribute(onOff),
  /** What is accelerated. */
  acceleration: child(videoAcceleration),
  /** The size of the screen at start. */
  resolution: child(videoResolution),
})

/** How the card works. */
export const videoDriver = element({
  ...virtioOptions,
  /** Who does the work: QEMU, or another process over a vhost-user socket. */
  name: attribute(oneOf(['qemu', 'vhostuser'], { absent: 'default' })),
  /** How a bhyve guest reaches VGA registers. */
  vgaconf: attribute(oneOf(['on', 'off'], { absent: 'io' })),
})

/** A graphics card. */
export const video = element({
  /** How the card works. */
  driver: child(videoDriver, { dropEmpty: true }),
  /** The card. */
  model: child(videoModel, { dropEmpty: true }),
  ...deviceInfo,
})
