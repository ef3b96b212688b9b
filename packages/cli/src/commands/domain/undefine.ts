import { flag } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'
import { removeVolumes } from './remove-volumes.ts'
import { storageOptions, volumesToRemove, wantsRemoval } from './storage-removal.ts'

/** `undefine`: forgets the definition of a domain. */
export const undefine = connectedCommand({
  description:
    'A domain that runs goes on, and is gone when it stops. Disks stay unless the options say otherwise.',
  options: {
    domain: domainOption,
    'managed-save': flag('remove its managed save image'),
    ...storageOptions,
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
  requires: [['delete-storage-volume-snapshots', 'remove-all-storage']],
  async run(command) {
    const { connection, options, output } = command
    const removesStorage = wantsRemoval(options)
    const domain = await findDomain(connection, options.domain)
    const volumes = removesStorage ? await volumesToRemove(command, domain) : []
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
    output.remark(`Domain '${options.domain}' has been undefined\n`)
    await removeVolumes(command, volumes)
    const removed = volumes.map(({ target, source }) => ({ target, source }))
    output.result({ ...domainIdentity(domain), ...(removesStorage ? { removed } : {}) })
  },
})
