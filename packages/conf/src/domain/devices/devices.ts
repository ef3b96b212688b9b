import { children, child, element, scalar } from '../../codec/declare.ts'
import { word } from '../../codec/values/text.ts'
import { withSerialTwin } from './console-twin.ts'
import { controller } from './controller.ts'
import { disk } from './disk.ts'
import { graphics } from './graphics.ts'
import { input } from './input.ts'
import { networkInterface } from './interface.ts'
import { memballoon } from './memballoon.ts'
import { channel, console, parallel, serial } from './serial.ts'
import { video } from './video.ts'

/** The guest's devices. */
export const devices = element({
  /** The path of the program that runs the guest. */
  emulator: scalar(word),
  /** Hard disks, CD-ROM and floppy drives, and LUNs. */
  disks: children('disk', disk),
  /** The buses that other devices are plugged into. */
  controllers: children('controller', controller),
  /** Network interfaces. */
  interfaces: children('interface', networkInterface),
  /** Serial ports. */
  serials: children('serial', serial),
  /** Parallel ports. */
  parallels: children('parallel', parallel),
  /** Consoles. */
  consoles: children('console', console, { derive: withSerialTwin }),
  /** Private lines between the host and programs in the guest. */
  channels: children('channel', channel),
  /** Keyboards, mice and tablets. */
  inputs: children('input', input),
  /** Ways to see the screen. */
  graphics: children('graphics', graphics),
  /** Graphics cards. */
  videos: children('video', video),
  /** The device through which the guest gives memory back. */
  memballoon: child(memballoon),
})
