import { datacenterPath } from './datacenter-path.ts'
import { disks } from './disk.ts'
import { ethernet } from './ethernet.ts'
import { firmware } from './firmware.ts'
import { guestOs } from './guest-os.ts'
import { header } from './header.ts'
import { identity } from './identity.ts'
import { memory } from './memory.ts'
import { parallels } from './parallel.ts'
import type { Part } from './part.ts'
import { platform } from './platform.ts'
import { processors } from './processors.ts'
import { serials } from './serial.ts'
import { sharedFolders } from './shared-folder.ts'
import { smbios } from './smbios.ts'
import { video } from './video.ts'
import { vnc } from './vnc.ts'

/** The parts of a machine, in the order in which their entries are written. */
export const parts: readonly Part[] = [
  header,
  guestOs,
  smbios,
  identity,
  memory,
  processors,
  vnc,
  disks,
  sharedFolders,
  ethernet,
  video,
  serials,
  parallels,
  firmware,
  platform,
  datacenterPath,
]
