import type { HypervisorChoice } from '@guestwork/core'
import { text, type Values } from '../../grammar/option.ts'

/** The options that choose one of the host's hypervisors. */
export const hypervisorOptions = {
  virttype: text('kind of virtualization, such as kvm'),
  emulator: text('path of the emulator'),
  arch: text('architecture of the guest'),
  machine: text('machine type'),
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
