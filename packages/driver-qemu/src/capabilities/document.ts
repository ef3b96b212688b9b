import { readFile } from 'node:fs/promises'
import type { Log } from '@guestwork/util'
import { escapeXml } from './escape-xml.ts'
import type { Emulator } from './emulator.ts'
import type { Emulators } from './emulators.ts'
import { findEmulator, hostArch } from './find-emulator.ts'
import { readHostInfo } from './host-info.ts'

/** The architectures whose guests this driver runs, and the size of their words. */
const guestArchs = [
  ['i686', 32],
  ['x86_64', 64],
] as const

/**
 * The `<capabilities>` document: the host, and what guests the QEMU binaries of this machine can run. A binary that cannot
 * be asked is reported to the log and left out.
 */
export async function capabilitiesDocument(emulators: Emulators, log: Log): Promise<string> {
  const elements = guestArchs.map(guest =>
    guestElement(guest, emulators).catch((error: unknown) => {
      log.warning(`guests of ${guest[0]} cannot be run`, { error })
      return []
    }),
  )
  const guests = (await Promise.all(elements)).flat()
  return [
    '<capabilities>',
    '',
    await hostElement(),
    '',
    ...guests.flatMap(guest => [guest, '']),
    '</capabilities>',
    '',
  ].join('\n')
}

async function hostElement(): Promise<string> {
  const { sockets, cores, threads } = await readHostInfo()
  const machine = await readFile('/etc/machine-id', 'latin1').catch(() => '')
  const uuid = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})\s*$/.exec(machine)
  return [
    '  <host>',
    ...(uuid === null ? [] : [`    <uuid>${uuid.slice(1).join('-')}</uuid>`]),
    '    <cpu>',
    `      <arch>${hostArch()}</arch>`,
    `      <topology sockets='${String(sockets)}' dies='1' cores='${String(cores)}' threads='${String(threads)}'/>`,
    '    </cpu>',
    '  </host>',
  ].join('\n')
}

/** One kind of guest; none where there is no QEMU for it. */
async function guestElement(
  [arch, wordsize]: (typeof guestArchs)[number],
  emulators: Emulators,
): Promise<string[]> {
  const path = await findEmulator(arch)
  if (path === undefined) return []
  const emulator = await emulators.inspect(path)
  const { works: hasKvm } = await emulators.kvm(emulator)
  const lines = [
    '  <guest>',
    '    <os_type>hvm</os_type>',
    `    <arch name='${arch}'>`,
    `      <wordsize>${String(wordsize)}</wordsize>`,
    `      <emulator>${escapeXml(emulator.path)}</emulator>`,
    ...machineElements(emulator),
    "      <domain type='qemu'/>",
    ...(hasKvm ? ["      <domain type='kvm'/>"] : []),
    '    </arch>',
    '    <features>',
    "      <acpi default='on' toggle='yes'/>",
    '    </features>',
    '  </guest>',
  ]
  return [lines.join('\n')]
}

/** The machines that this driver builds, each under its name and, before that, its other name. */
function machineElements({ machines }: Emulator): string[] {
  return machines
    .filter(({ name }) => /^pc-(i440fx|q35)-/.test(name))
    .flatMap(({ name, alias, maxCpus, deprecated }) => {
      const attributes = `maxCpus='${String(maxCpus)}'${deprecated ? " deprecated='yes'" : ''}`
      const own = `      <machine ${attributes}>${escapeXml(name)}</machine>`
      const other = `      <machine canonical='${escapeXml(name)}' ${attributes}>${escapeXml(alias ?? '')}</machine>`
      return alias === undefined ? [own] : [own, other]
    })
}
