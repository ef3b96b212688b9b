import { element, formatElement, textElement, type Element } from '../../document/element.ts'
import { data, text, type Values } from '../../grammar/option.ts'
import { printXmlOption } from '../answers/print-xml.ts'

/** The options of commands that write the document of a pool themselves. */
export const poolAsOptions = {
  name: data('name of the pool'),
  type: data('type of the pool'),
  'print-xml': printXmlOption,
  'source-host': text('server of the source'),
  'source-path': text('folder or export of the source'),
  'source-dev': text('device of the source'),
  'source-name': text('name of the source'),
  target: text('where the volumes appear'),
  'source-format': text('format of the source'),
  'auth-type': text('how the server knows its users'),
  'auth-username': text('user on the server'),
  'secret-usage': text('usage of the secret with the password'),
  'secret-uuid': text('UUID of the secret with the password'),
  'adapter-name': text('name of the SCSI adapter'),
  'adapter-wwnn': text('WWNN of the adapter'),
  'adapter-wwpn': text('WWPN of the adapter'),
  'adapter-parent': text('SCSI host under which the adapter is'),
  'adapter-parent-wwnn': text('WWNN of that SCSI host'),
  'adapter-parent-wwpn': text('WWPN of that SCSI host'),
  'adapter-parent-fabric-wwn': text('fabric WWN of that SCSI host'),
  'source-protocol-ver': text('version of NFS'),
  'source-initiator': text('iSCSI initiator'),
}

/** Which of them exclude each other. */
export const poolAsExclusive = [['secret-usage', 'secret-uuid']] as const

/** What a user chose of {@link poolAsOptions}. */
export type PoolAsChoice = Values<typeof poolAsOptions>

/** The document that a choice stands for (`virshBuildPoolXML`). */
export function poolDocument(choice: PoolAsChoice): string {
  const target = textElement('path', choice.target)
  const source = sourceParts(choice).filter(part => part !== undefined)
  return formatElement(
    element('pool', { type: choice.type }, [
      textElement('name', choice.name),
      source.length === 0 ? undefined : element('source', {}, source),
      target && element('target', {}, [target]),
    ]),
  )
}

function sourceParts(choice: PoolAsChoice): readonly (Element | undefined)[] {
  return [
    attribute('host', 'name', choice['source-host']),
    attribute('dir', 'path', choice['source-path']),
    attribute('device', 'path', choice['source-dev']),
    adapter(choice),
    auth(choice),
    attribute('format', 'type', choice['source-format']),
    attribute('protocol', 'ver', choice['source-protocol-ver']),
    textElement('name', choice['source-name']),
    choice['source-initiator'] === undefined
      ? undefined
      : element('initiator', {}, [element('iqn', { name: choice['source-initiator'] })]),
  ]
}

function attribute(name: string, key: string, value: string | undefined): Element | undefined {
  return value === undefined ? undefined : element(name, { [key]: value })
}

function adapter(choice: PoolAsChoice): Element | undefined {
  if (choice['adapter-wwnn'] !== undefined && choice['adapter-wwpn'] !== undefined) {
    return element('adapter', {
      type: 'fc_host',
      parent: choice['adapter-parent'],
      parent_wwnn: choice['adapter-parent-wwnn'],
      parent_wwpn: choice['adapter-parent-wwpn'],
      parent_fabric_wwn: choice['adapter-parent-fabric-wwn'],
      wwnn: choice['adapter-wwnn'],
      wwpn: choice['adapter-wwpn'],
    })
  }
  const name = choice['adapter-name']
  return name === undefined ? undefined : element('adapter', { type: 'scsi_host', name })
}

function auth(choice: PoolAsChoice): Element | undefined {
  const { 'secret-usage': usage, 'secret-uuid': uuid } = choice
  if (choice['auth-type'] === undefined || choice['auth-username'] === undefined) return undefined
  if (usage === undefined && uuid === undefined) return undefined
  return element('auth', { type: choice['auth-type'], username: choice['auth-username'] }, [
    element('secret', usage === undefined ? { uuid } : { usage }),
  ])
}
