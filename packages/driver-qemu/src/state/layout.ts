import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { systemError } from '@guestwork/util/node'

/** Where things are below a root folder: the places that libvirt's embedded QEMU driver uses. */
export interface RootLayout {
  /** The root itself. */
  readonly root: string
  /** Definitions: `NAME.xml`. */
  readonly definitions: string
  /** Links to the definitions of the domains that start with the host. */
  readonly autostart: string
  /** The owner's lock, and the status of running domains: `NAME.json`. */
  readonly status: string
  /** A folder for each running domain, with its monitor socket. */
  readonly guests: string
  /** What QEMU wrote to its standard error: `NAME.log`. */
  readonly logs: string
}

/** The places below a root folder. */
export function rootLayout(root: string): RootLayout {
  const definitions = join(root, 'etc', 'qemu')
  return {
    root,
    definitions,
    autostart: join(definitions, 'autostart'),
    status: join(root, 'run', 'qemu'),
    guests: join(root, 'lib', 'qemu'),
    logs: join(root, 'log', 'qemu'),
  }
}

/**
 * Makes the folders that are missing, for us alone.
 *
 * @throws VirtError `SYSTEM_ERROR` when one cannot be made.
 */
export async function makeLayout({ root, ...folders }: RootLayout): Promise<void> {
  for (const folder of Object.values(folders)) {
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch((cause: unknown) => {
      throw systemError(`cannot create directory '${folder}' below root '${root}'`, cause, {
        details: { path: folder },
      })
    })
  }
}

/** How much of a name goes into the name of a guest's folder, where the path of a socket must stay short. */
const shortNameBytes = 20

/** The folder of a running domain. The id makes it unique. */
export function guestFolder({ guests }: RootLayout, id: number, name: string): string {
  const short = Buffer.from(name).subarray(0, shortNameBytes).toString('utf8').replaceAll('\ufffd', '')
  return join(guests, `domain-${String(id)}-${short}`)
}

/** The file with a domain's definition. */
export function definitionFile({ definitions }: RootLayout, name: string): string {
  return join(definitions, `${name}.xml`)
}

/** The link that lets a domain start with the host. */
export function autostartLink({ autostart }: RootLayout, name: string): string {
  return join(autostart, `${name}.xml`)
}

/** The file with the status of a running domain. */
export function statusFile({ status }: RootLayout, name: string): string {
  return join(status, `${name}.json`)
}

/** The log of a domain. */
export function logFile({ logs }: RootLayout, name: string): string {
  return join(logs, `${name}.log`)
}
