import { text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { chosenHypervisor } from './hypervisor-options.ts'

/** `domcapabilities`: what a domain of one kind may use. */
export const domcapabilities = connectedCommand({
  options: {
    virttype: text('kind of virtualization, such as kvm'),
    emulatorbin: text('path of the emulator'),
    arch: text('architecture of the guest'),
    machine: text('machine type'),
    ...documentSelection,
  },
  async run({ connection, options, output }) {
    const choice = chosenHypervisor({ ...options, emulator: options.emulatorbin })
    const call = connection.getDomainCapabilities(choice)
    await printDocument(output, {}, await attempt('failed to get emulator capabilities', call), options)
  },
})
