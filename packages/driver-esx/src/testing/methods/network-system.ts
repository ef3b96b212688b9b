import type { HostNetwork } from '../network/host-network.ts'
import { notFound, refusal } from '../refusal.ts'
import type { FakeMethods, MethodContext } from './table.ts'

/** The methods that configure a host's network. */
export const networkMethods = {
  AddVirtualSwitch: (context, { vswitchName, spec }) =>
    change(context, network => network.addSwitch(vswitchName, spec)),
  UpdateVirtualSwitch: (context, { vswitchName, spec }) =>
    change(context, network => network.updateSwitch(vswitchName, spec)),
  RemoveVirtualSwitch: (context, { vswitchName }) =>
    change(context, network => network.removeSwitch(vswitchName)),
  AddPortGroup: (context, { portgrp }) => change(context, network => network.addPortGroup(portgrp)),
  UpdatePortGroup: (context, { pgName, portgrp }) =>
    change(context, network => network.updatePortGroup(pgName, portgrp)),
  RemovePortGroup: (context, { pgName }) => change(context, network => network.removePortGroup(pgName)),
  QueryNetworkHint: (context, { device }) => {
    const nics = (networkOf(context).info.pnic ?? []).map(nic => nic.device)
    const asked = device ?? nics
    if (asked.some(each => !nics.includes(each))) throw notFound()
    return asked.map(each => ({ device: each }))
  },
} satisfies FakeMethods

function change(context: MethodContext, work: (network: HostNetwork) => void): undefined {
  work(networkOf(context))
  context.world.changed()
}

function networkOf({ hosts, receiver }: MethodContext): HostNetwork {
  const host = hosts.find(({ networkSystem }) => networkSystem.value === receiver.value)
  if (host === undefined) throw refusal({ $type: 'ManagedObjectNotFound', obj: receiver })
  return host.network
}
