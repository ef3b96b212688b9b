import type { Domain, VcpuState } from '@guestwork/conf/domain'

/** How many virtual CPUs a guest can have. */
export function mostVcpus({ vcpu }: Domain): number {
  return vcpu?.count ?? 1
}

/** The numbers of the virtual CPUs that a guest has, ascending. */
export function onlineVcpus({ vcpu, vcpus }: Domain): number[] {
  const listed = vcpus?.vcpus
  if (listed !== undefined) return listed.filter(({ enabled }) => enabled).map(({ id }) => id)
  return [...Array(vcpu?.current ?? vcpu?.count ?? 1).keys()]
}

/** How many virtual CPUs a guest has. */
export function countVcpus(definition: Domain): number {
  const { vcpu, vcpus } = definition
  return vcpus?.vcpus === undefined ? (vcpu?.current ?? vcpu?.count ?? 1) : onlineVcpus(definition).length
}

/** The configuration with the first `count` virtual CPUs plugged in and the others out. */
export function withVcpus(definition: Domain, count: number): Domain {
  const { vcpu, vcpus } = definition
  const most = mostVcpus(definition)
  const { current: _, ...rest } = vcpu ?? { count: 1 }
  return {
    ...definition,
    vcpu: { ...rest, ...(count < most && { current: count }) },
    ...(vcpus?.vcpus && {
      vcpus: { ...vcpus, vcpus: vcpus.vcpus.map(each => plugged(each, each.id < count)) },
    }),
  }
}

/** The configuration with room for `count` virtual CPUs; those beyond are gone, with what was set for them. */
export function withMostVcpus(definition: Domain, count: number): Domain {
  const { vcpu, vcpus, cputune } = definition
  const online = onlineVcpus(definition).filter(id => id < count).length
  const { current: _, ...rest } = vcpu ?? {}
  return {
    ...definition,
    vcpu: { ...rest, count, ...(online < count && { current: online }) },
    ...(vcpus?.vcpus && { vcpus: { ...vcpus, vcpus: resized(vcpus.vcpus, count) } }),
    ...(cputune?.vcpupins && {
      cputune: { ...cputune, vcpupins: cputune.vcpupins.filter(({ vcpu: id }) => id < count) },
    }),
  }
}

function plugged(state: VcpuState, enabled: boolean): VcpuState {
  const { order: _, ...rest } = state
  return enabled ? { ...state, enabled } : { ...rest, enabled }
}

function resized(states: readonly VcpuState[], count: number): VcpuState[] {
  return Array.from({ length: count }, (_, id) => states[id] ?? { id, enabled: false, hotpluggable: true })
}
