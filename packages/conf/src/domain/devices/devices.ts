import { child, children, element, scalar } from '../../codec/declare.ts'
import { word } from '../../codec/values/text.ts'
import { audio } from './audio.ts'
import { withSerialTwin } from './console-twin.ts'
import { controller } from './controller.ts'
import { disk } from './disk.ts'
import { filesystem } from './filesystem.ts'
import { graphics } from './graphics.ts'
import { hostdev } from './hostdev.ts'
import { hub } from './hub.ts'
import { input } from './input.ts'
import { networkInterface } from './interface.ts'
import { iommu } from './iommu.ts'
import { lease } from './lease.ts'
import { memballoon } from './memballoon.ts'
import { memoryDevice } from './memory-device.ts'
import { nvram } from './nvram.ts'
import { panic } from './panic.ts'
import { redirdev, redirfilter } from './redirdev.ts'
import { rng } from './rng.ts'
import { channel, console, parallel, serial } from './serial.ts'
import { shmem } from './shmem.ts'
import { smartcard } from './smartcard.ts'
import { sound } from './sound.ts'
import { tpm } from './tpm.ts'
import { video } from './video.ts'
import { vsock } from './vsock.ts'
import { watchdog } from './watchdog.ts'

/** The guest's devices. */
export const devices = element({
  /** The path of the program that runs the guest. */
  emulator: scalar(word),
  /** Hard disks, CD-ROM and floppy drives, and LUNs. */
  disks: children('disk', disk),
  /** The buses that other devices are plugged into. */
  controllers: children('controller', controller),
  /** Leases that the guest has to hold while it runs. */
  leases: children('lease', lease),
  /** File systems of the host. */
  filesystems: children('filesystem', filesystem),
  /** Network interfaces. */
  interfaces: children('interface', networkInterface),
  /** Readers of smart cards. */
  smartcards: children('smartcard', smartcard),
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
  /** Trusted platform modules. */
  tpms: children('tpm', tpm),
  /** Ways to see the screen. */
  graphics: children('graphics', graphics),
  /** Sound cards. */
  sounds: children('sound', sound),
  /** Where sound comes from and goes to. */
  audios: children('audio', audio),
  /** Graphics cards. */
  videos: children('video', video),
  /** Devices of the host. */
  hostdevs: children('hostdev', hostdev),
  /** USB devices that clients hand on. */
  redirdevs: children('redirdev', redirdev),
  /** Which USB devices clients may hand on. */
  redirfilter: child(redirfilter, { singleCode: 'INTERNAL_ERROR' }),
  /** USB hubs. */
  hubs: children('hub', hub),
  /** Devices that act when the guest no longer shows signs of life. */
  watchdogs: children('watchdog', watchdog),
  /** The device through which the guest gives memory back. */
  memballoon: child(memballoon, { singleCode: 'INTERNAL_ERROR' }),
  /** Sources of random numbers. */
  rngs: children('rng', rng),
  /** The memory of a POWER guest's firmware. */
  nvram: child(nvram, { singleCode: 'INTERNAL_ERROR' }),
  /** Devices by which the guest says that it crashed. */
  panics: children('panic', panic),
  /** Memory that guests share. */
  shmems: children('shmem', shmem),
  /** Memory that the guest can gain and lose. */
  memories: children('memory', memoryDevice),
  /** The unit that translates addresses of devices. */
  iommu: child(iommu, { singleCode: 'XML_ERROR' }),
  /** Sockets between host and guest. */
  vsock: child(vsock, { singleCode: 'XML_ERROR' }),
})
