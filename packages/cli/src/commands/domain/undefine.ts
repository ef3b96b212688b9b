import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain-argument.ts'

/** `undefine`: forgets the definition of a domain. */
export const undefine = connectedCommand({
  description: 'A domain that runs goes on, and is gone when it stops. Disks stay.',
  options: {
    domain: domainOption,
    'managed-save': flag('remove its managed save image'),
    'snapshots-metadata': flag('forget its snapshots'),
    'checkpoints-metadata': flag('forget its checkpoints'),
    nvram: flag('remove its file of UEFI variables'),
    'keep-nvram': flag('keep its file of UEFI variables'),
    tpm: flag('remove the state of its TPM'),
    'keep-tpm': flag('keep the state of its TPM'),
  },
  exclusive: [
    ['nvram', 'keep-nvram'],
    ['tpm', 'keep-tpm'],
  ],
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const call = domain.undefine({
      managedSave: options['managed-save'],
      snapshotsMetadata: options['snapshots-metadata'],
      checkpointsMetadata: options['checkpoints-metadata'],
      nvram: options.nvram,
      keepNvram: options['keep-nvram'],
      tpm: options.tpm,
      keepTpm: options['keep-tpm'],
    })
    await attempt(`Failed to undefine domain '${options.domain}'`, call)
    output.result(domainIdentity(domain))
    output.remark(`Domain '${options.domain}' has been undefined\n`)
  },
})
