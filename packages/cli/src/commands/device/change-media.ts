import { printElement } from '@guestwork/conf/xml'
import { data, flag, text, type Values } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { printXml, printXmlOption } from '../answers/print-xml.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'
import { findDisk } from './disk-element.ts'
import { isDrive, withMedium, type MediaAction } from './medium.ts'

const { current, live, config } = impactOptions

const mediaOptions = {
  domain: domainOption,
  path: data('target or source of the drive', { completes: 'disk' }),
  source: text('the new medium: a file, or a device with --block', { completes: 'file' }),
  eject: flag('take the medium out'),
  insert: flag('insert a medium into an empty drive'),
  update: flag('replace the medium; take it out when there is no new one'),
  current,
  live,
  config,
  force: flag("against the guest's will"),
  'print-xml': printXmlOption,
  block: flag('the new medium is a block device'),
}

const done = { eject: 'ejected', insert: 'inserted', update: 'updated' } as const

/** `change-media`: changes the medium of a CD or floppy drive. */
export const changeMedia = connectedCommand({
  description: 'Without --eject, --insert and --update, the medium is replaced.',
  options: mediaOptions,
  exclusive: [
    ['eject', 'insert'],
    ['eject', 'update'],
    ['insert', 'update'],
    ['eject', 'block'],
    ...impactExclusive,
  ],
  async run({ connection, options, output }) {
    const { path, source, block, force } = options
    const domain = await findDomain(connection, options.domain)
    const action = chosenAction(options)
    const drive = findDisk(await domain.getXml({ inactive: options.config }), path, isDrive)
    const xml = printElement(withMedium(drive, path, { action, source, block }))
    if (options['print-xml']) return printXml(output, xml)
    const call = domain.updateDevice(xml, { ...chosenImpact(options), force })
    await attempt(`Failed to complete action ${action} on media`, call)
    output.result({ ...domainIdentity(domain), action })
    output.print(`Successfully ${done[action]} media.`)
  },
})

function chosenAction({ eject, insert, update, source }: Values<typeof mediaOptions>): MediaAction {
  if (eject || (update && source === undefined)) return 'eject'
  return insert ? 'insert' : 'update'
}
