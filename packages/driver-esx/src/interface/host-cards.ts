import type { InterfaceRef } from '@guestwork/core'
import type { EsxCall } from '../session.ts'
import { vim } from '../vim-calls.ts'
import type { HostIpConfig } from '../vim/index.ts'

/** A card of the host: a real one, or one that the host itself has on a switch. */
export interface HostCard {
  /** Which of the two. */
  readonly kind: 'physical' | 'virtual'
  /** Its name, such as `vmnic0` or `vmk0`. */
  readonly name: string
  /** Its address, in lower case. */
  readonly mac: string
  /** Its addresses. */
  readonly ip: HostIpConfig | undefined
}

/** The cards of the host: the PhysicalNics, then the HostVirtualNics. */
export async function readCards(call: EsxCall): Promise<readonly HostCard[]> {
  const paths = ['networkInfo.pnic', 'networkInfo.vnic', 'networkInfo.consoleVnic'] as const
  const found = await vim(call).properties(call.session.networkSystem, paths)
  const { [paths[0]]: physical = [], [paths[1]]: virtual = [], [paths[2]]: console = [] } = found
  return [
    ...physical.map(({ device, mac, spec }) => card('physical', device, mac, spec.ip)),
    ...[...virtual, ...console].map(({ device, spec }) => card('virtual', device, spec.mac, spec.ip)),
  ]
}

/** The interface that a card is. */
export function interfaceRef({ name, mac }: HostCard): InterfaceRef {
  return { name, mac }
}

function card(kind: HostCard['kind'], name: string, mac = '', ip?: HostIpConfig): HostCard {
  return { kind, name, mac: mac.toLowerCase(), ip }
}
