import type { GraphicsVnc } from '@guestwork/conf/domain'
import { vncSocketPath } from '../command/graphics.ts'
import type { QmpClient } from '../qmp/client.ts'
import { balloon, expirePassword, queryChardev, queryVnc, setAction, setPassword } from '../qmp/commands.ts'
import type { Guest, LiveDomain } from './guest.ts'

/**
 * Completes a QEMU whose virtual CPUs have not run yet: hands over passwords, and learns which terminals and ports it has
 * chosen. All questions are sent at once.
 *
 * @throws VirtError `INTERNAL_ERROR` when QEMU refuses.
 */
export async function setUpGuest(
  { live, folder }: Guest,
  monitor: QmpClient,
  signal?: AbortSignal,
): Promise<void> {
  const options = { signal }
  const work: Promise<unknown>[] = []
  if (live.devices?.serials?.some(({ type }) => type === 'pty') === true) {
    work.push(monitor.execute(queryChardev, undefined, options).then(found => adoptTerminals(live, found)))
  }
  for (const graphics of live.devices?.graphics ?? []) {
    if (graphics.type === 'vnc') work.push(...setUpVnc(graphics, folder, monitor, options))
  }
  if (live.onReboot === 'destroy') work.push(monitor.execute(setAction, { reboot: 'shutdown' }, options))
  const { memory = 0n, currentMemory = memory } = live
  if (currentMemory < memory && live.devices?.memballoon?.alias !== undefined) {
    work.push(monitor.execute(balloon, { value: Number(currentMemory) * 1024 }, options))
  }
  await Promise.all(work)
}

interface Chardev {
  readonly label: string
  readonly filename: string
}

/** Notes the terminals in the live configuration. The first console is the first serial port once more. */
function adoptTerminals({ devices }: LiveDomain, chardevs: readonly Chardev[]): void {
  const paths = new Map(
    chardevs.flatMap(({ label, filename }): [string, string][] =>
      filename.startsWith('pty:') ? [[label, filename.slice('pty:'.length)]] : [],
    ),
  )
  for (const serial of devices?.serials ?? []) {
    const path = paths.get(`char${serial.alias ?? ''}`)
    if (serial.type === 'pty' && path !== undefined) serial.source = { path }
  }
}

function setUpVnc(
  vnc: GraphicsVnc,
  folder: string,
  monitor: QmpClient,
  options: { signal?: AbortSignal | undefined },
): Promise<unknown>[] {
  const work: Promise<unknown>[] = []
  if (vnc.passwd !== undefined) {
    const connected = vnc.connected ?? 'keep'
    work.push(monitor.execute(setPassword, { protocol: 'vnc', password: vnc.passwd, connected }, options))
    if (vnc.passwdValidTo !== undefined) {
      const time = String(Math.floor(Date.parse(`${vnc.passwdValidTo}Z`) / 1000))
      work.push(monitor.execute(expirePassword, { protocol: 'vnc', time }, options))
    }
  }
  const [listen] = vnc.listens ?? []
  if (listen?.type === 'socket') listen.socket = vncSocketPath(listen.socket, folder)
  if (listen?.type === 'address') {
    listen.address ??= '127.0.0.1'
    work.push(
      monitor.execute(queryVnc, undefined, options).then(({ service }) => (vnc.port = Number(service))),
    )
  }
  return work
}
