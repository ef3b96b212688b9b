import { attachWebStreams, DomainConsoleFlag, type DomainRef, type StreamRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { openTerminal } from '../console/terminal.ts'
import type { Guest } from '../guest/guest.ts'
import { takeScreenshot } from '../screen/screenshot.ts'
import { domainOf, runningGuest, withJob, type QemuCall } from '../session.ts'

/** Opens the terminal of a serial port, for one reader at a time. */
export function qemuDomainOpenConsole(
  call: QemuCall,
  ref: DomainRef,
  device: string | undefined,
  stream: StreamRef,
  flags: number,
): void {
  const guest = runningGuest(domainOf(call, ref))
  const { alias, path } = findTerminal(guest, device)
  const current = guest.consoles.get(alias)
  if (current !== undefined && (flags & DomainConsoleFlag.FORCE) === 0) {
    throw new VirtError('OPERATION_FAILED', 'Active console session exists for this domain', {
      domain: 'QEMU',
    })
  }
  const terminal = openTerminal(path)
  current?.close()
  guest.consoles.set(alias, terminal)
  const leave = (): void => {
    if (guest.consoles.get(alias) === terminal) guest.consoles.delete(alias)
  }
  void terminal.closed.then(leave)
  attachWebStreams(stream, {
    readable: terminal.readable,
    writable: terminal.writable,
    abort: () => {
      leave()
      terminal.close()
    },
  })
}

/** The serial port that is meant, and its terminal. The first console is the first serial port once more. */
function findTerminal(
  { live }: Guest,
  device: string | undefined,
): { readonly alias: string; readonly path: string } {
  const serials = live.devices?.serials ?? []
  const first = device === undefined || device === 'console0'
  const serial = first ? serials[0] : serials.find(({ alias }) => alias === device)
  if (serial?.alias === undefined) {
    const what = device === undefined ? 'the domain has no console' : `cannot find character device ${device}`
    throw new VirtError('INVALID_ARG', what, { domain: 'QEMU' })
  }
  const path = serial.type === 'pty' ? serial.source?.path : undefined
  if (path !== undefined) return { alias: serial.alias, path }
  throw new VirtError('OPERATION_UNSUPPORTED', `character device ${serial.alias} is not using a PTY`, {
    domain: 'QEMU',
  })
}

/** Sends a picture of a screen as a PNG file. */
export async function qemuDomainScreenshot(
  call: QemuCall,
  ref: DomainRef,
  stream: StreamRef,
  screen: number,
): Promise<string> {
  return withJob(call, ref, ['query', 'domainScreenshot'], async domain => {
    const picture = await takeScreenshot(runningGuest(domain), screen, call.signal)
    attachWebStreams(stream, { readable: new Blob([picture]).stream() })
    return 'image/png'
  })
}
