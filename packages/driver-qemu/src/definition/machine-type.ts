import { VirtError } from '@guestwork/util'
import type { Domain } from '@guestwork/conf/domain'
import type { Emulator } from '../capabilities/emulator.ts'
import type { MachineType } from '../qmp/commands.ts'

/** The two kinds of PC that this driver builds: with a PCI bus, and with PCI Express. */
export type Chipset = 'i440fx' | 'q35'

/**
 * The machine that a name stands for; the binary's default without a name.
 *
 * @throws VirtError `CONFIG_UNSUPPORTED` for a name that the binary does not have.
 */
export function findMachine(emulator: Emulator, name: string | undefined): MachineType {
  const { machines, path } = emulator
  const found =
    name === undefined
      ? (machines.find(({ alias }) => alias === 'pc') ?? machines.find(({ isDefault }) => isDefault))
      : (machines.find(machine => machine.name === name) ?? machines.find(({ alias }) => alias === name))
  if (found !== undefined) return found
  throw new VirtError(
    'CONFIG_UNSUPPORTED',
    `Emulator '${path}' does not support machine type '${name ?? ''}'`,
    {
      domain: 'QEMU',
      details: { path, machine: name },
    },
  )
}

/**
 * The kind of PC that a domain is, by the name of its machine.
 *
 * @throws VirtError `CONFIG_UNSUPPORTED` for another kind of machine.
 */
export function chipsetOf({ os }: Domain): Chipset {
  const machine = os?.type?.machine ?? ''
  if (/^(pc-)?q35(-|$)/.test(machine)) return 'q35'
  if (/^pc(-i440fx)?(-|$)/.test(machine)) return 'i440fx'
  throw new VirtError(
    'CONFIG_UNSUPPORTED',
    `machine type '${machine}' is not supported yet: 'pc' and 'q35' are`,
    {
      domain: 'QEMU',
      details: { machine },
    },
  )
}
