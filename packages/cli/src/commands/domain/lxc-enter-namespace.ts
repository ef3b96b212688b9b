import type { Connection, Domain } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { flag, rest } from '../../grammar/option.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { runInNamespaces } from './run-in-namespaces.ts'

/** `lxc-enter-namespace`: runs a program inside a container. */
export const lxcEnterNamespace = connectedCommand({
  description:
    'On the same machine, with the rights to do so. The program runs as nsenter of util-linux starts it.',
  options: {
    domain: domainOption,
    noseclabel: flag('even where the container has a security label, which the program does not get'),
    cmd: { ...rest('the program with its arguments'), required: true },
  },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const files = await domain.lxcOpenNamespace()
    const { closeSync } = await import('node:fs')
    try {
      if (!options.noseclabel) await refuseLabel(connection, domain)
      await runInNamespaces(files, options.cmd)
    } finally {
      files.forEach(file => closeSync(file))
    }
    output.result(domainIdentity(domain))
  },
})

/** A label can only be had by a call of the kernel that Node does not have. */
async function refuseLabel(connection: Connection, domain: Domain): Promise<void> {
  const { model } = await connection.getNodeSecurityModel()
  if (model === '' || model === 'none') return
  const labels = await domain.getSecurityLabels()
  if (labels.every(({ label }) => label === '')) return
  const hint = 'use --noseclabel to run the program without its label'
  throw new VirtError('ARGUMENT_UNSUPPORTED', `Security model ${model} cannot be entered; ${hint}`)
}
