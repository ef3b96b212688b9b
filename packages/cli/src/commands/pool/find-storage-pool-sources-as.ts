import { element, formatElement } from '../../document/element.ts'
import { data, text } from '../../grammar/option.ts'
import { attempt } from '../../output/command-error.ts'
import { connectedCommand } from '../command.ts'

/** `find-storage-pool-sources-as`: what could become the source of a pool, on a host that options name. */
export const findStoragePoolSourcesAs = connectedCommand({
  options: {
    type: data('type of the pool'),
    host: text('the server to ask'),
    port: text('its port'),
    initiator: text('the initiator to ask as'),
  },
  async run({ connection, options: { type, host, port, initiator }, output }) {
    const source =
      host === undefined
        ? undefined
        : element('source', {}, [
            element('host', { name: host, port }),
            initiator === undefined
              ? undefined
              : element('initiator', {}, [element('iqn', { name: initiator })]),
          ])
    const call = connection.findStoragePoolSources(type, source && formatElement(source))
    const xml = await attempt(`Failed to find any ${type} pool sources`, call)
    output.result({ type, xml })
    output.print(xml)
  },
})
