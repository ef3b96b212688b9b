import type { HypervisorChoice } from '@guestwork/core'
import { text, type Values } from '../../grammar/option.ts'

const named = { namedOnly: true } as const

/** The options that choose one of the host's hypervisors. */
export const hypervisorOptions = {
  virttype: text('kind of virtualization, such as kvm', named),
  emulator: text('path of the emulator', named),
  arch: text('architecture of the guest', named),
  machine: text('machine type', named),
}

/** The hypervisor that a user chose. */
export function chosenHypervisor(choice: Values<typeof hypervisorOptions>): HypervisorChoice {
  return {
    ...(choice.virttype === undefined ? {} : { virtType: choice.virttype }),
    ...(choice.emulator === undefined ? {} : { emulator: choice.emulator }),
    ...(choice.arch === undefined ? {} : { arch: choice.arch }),
    ...(choice.machine === undefined ? {} : { machine: choice.machine }),
  }
}
