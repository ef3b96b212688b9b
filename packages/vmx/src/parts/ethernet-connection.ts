import type {
  InterfaceBridge,
  InterfaceNull,
  InterfaceUser,
  InterfaceVds,
  NetworkInterface,
} from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import type { ConfigWriter } from '../config-writer.ts'
import { refuseEntry, refuseProperty } from '../mismatch.ts'
import { spaced } from './identity.ts'

type Connection = InterfaceBridge | InterfaceUser | InterfaceVds | InterfaceNull

/** What a card is plugged into: a network of the host, one of Workstation (`vnet`), a distributed switch, or nothing. */
export function readConnection(config: ConfigReader, prefix: string): Connection {
  const switchid = config.uuid(`${prefix}.dvs.switchId`)
  if (switchid !== undefined) return readSwitchPort(config, prefix, switchid)
  const key = `${prefix}.connectionType`
  const type = config.text(key)
  const network = `${prefix}.networkName`
  switch (type?.toLowerCase()) {
    case undefined: {
      const bridge = config.filled(network)
      return bridge === undefined ? { type: 'null' } : { type: 'bridge', source: { bridge } }
    }
    case 'bridged':
      return { type: 'bridge', source: { bridge: config.requiredText(network) } }
    case 'nat':
      config.note(network, 'dropped', "the network of a card behind 'nat' has no name in a domain")
      return { type: 'user' }
    case 'custom':
      return readCustom(config, prefix)
    default:
      return refuseEntry(
        key,
        type,
        type?.toLowerCase() === 'hostonly'
          ? `No yet handled value '${type}' for VMX entry '${key}', expecting 'bridged' or 'nat' or 'custom'`
          : `Invalid value '${type ?? ''}' for VMX entry '${key}', expecting 'bridged' or 'nat' or 'custom'`,
      )
  }
}

function readCustom(config: ConfigReader, prefix: string): InterfaceBridge {
  const bridge = config.requiredText(`${prefix}.networkName`)
  const dev = config.filled(`${prefix}.vnet`)
  return { type: 'bridge', source: { bridge }, ...(dev !== undefined && { target: { dev } }) }
}

function readSwitchPort(config: ConfigReader, prefix: string, switchid: string): InterfaceVds {
  return {
    type: 'vds',
    source: {
      switchid,
      portid: config.requiredInteger(`${prefix}.dvs.portId`),
      portgroupid: config.requiredText(`${prefix}.dvs.portgroupId`),
      connectionid: config.requiredInteger(`${prefix}.dvs.connectionId`),
    },
  }
}

/** Writes what a card is plugged into. */
export function writeConnection(
  card: NetworkInterface,
  prefix: string,
  property: string,
  config: ConfigWriter,
): void {
  switch (card.type) {
    case 'bridge': {
      const vnet = card.target?.dev
      config.setAll(prefix, {
        networkName: card.source?.bridge,
        connectionType: vnet === undefined ? 'bridged' : 'custom',
        vnet,
      })
      return
    }
    case 'user':
      config.set(`${prefix}.connectionType`, 'nat')
      return
    case 'vds':
      if (card.source !== undefined) writeSwitchPort(card.source, prefix, config)
      return
    case 'null':
      return
    default:
      refuseProperty(
        `${property}.type`,
        `Unsupported net type '${card.type}', expecting 'bridge' or 'user' or 'vds' or 'null'`,
      )
  }
}

function writeSwitchPort(
  { switchid, portid, portgroupid, connectionid }: NonNullable<InterfaceVds['source']>,
  prefix: string,
  config: ConfigWriter,
): void {
  config.setAll(`${prefix}.dvs`, {
    switchId: spaced(switchid),
    portId: portid,
    portgroupId: portgroupid,
    connectionId: connectionid,
  })
}
