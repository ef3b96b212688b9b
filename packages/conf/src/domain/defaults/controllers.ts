import type { Controller, Domain } from '../domain.gen.ts'

type ControllerType = Controller['type']

/** Numbers the controllers, and adds those that devices are plugged into. */
export function fillControllers(domain: Domain): void {
  const { devices } = domain
  if (devices === undefined) return
  const sorted: Controller[] = []
  for (const controller of devices.controllers ?? []) insert(sorted, controller)
  for (const controller of sorted) controller.index ??= freeIndex(sorted, controller.type)
  for (const [type, index] of requiredControllers(domain)) {
    for (const missing of type === 'virtio-serial' || type === 'ccid' ? [index] : Array(index + 1).keys()) {
      if (!sorted.some(known => known.type === type && known.index === missing))
        insert(sorted, { type, index: missing })
    }
  }
  if (sorted.length > 0) devices.controllers = sorted
}

function freeIndex(controllers: readonly Controller[], type: ControllerType): number {
  const taken = new Set(controllers.filter(known => known.type === type).map(({ index }) => index))
  let index = 0
  while (taken.has(index)) index++
  return index
}

/** Puts a controller before the first one of its type with a higher number, else at the end. No number counts as the lowest. */
function insert(controllers: Controller[], controller: Controller): void {
  let place = controllers.length
  for (let at = controllers.length - 1; at >= 0; at--) {
    const other = controllers[at]
    if (other?.type !== controller.type) continue
    const isCompanion = other.masterStartPort !== undefined && controller.masterStartPort === undefined
    if (isBefore(other, controller) || (other.index === controller.index && !isCompanion)) break
    place = at
  }
  controllers.splice(place, 0, controller)
}

function isBefore(one: Controller, other: Controller): boolean {
  return (one.index ?? -1) < (other.index ?? -1)
}

/** For each type of controller that devices need, the highest number. */
function requiredControllers({ devices }: Domain): ReadonlyMap<ControllerType, number> {
  const required = new Map<ControllerType, number>()
  const need = (type: ControllerType, index = 0): void => {
    required.set(type, Math.max(index, required.get(type) ?? 0))
  }
  for (const type of ['scsi', 'fdc', 'ide', 'sata'] as const) {
    for (const { target, address } of devices?.disks ?? []) {
      if (target.bus === type && address?.type === 'drive') need(type, address.controller)
    }
  }
  for (const { target, address } of [...(devices?.channels ?? []), ...(devices?.consoles ?? [])]) {
    if (target?.type === 'virtio')
      need('virtio-serial', address?.type === 'virtio-serial' ? address.controller : 0)
  }
  for (const { type, address } of devices?.hostdevs ?? []) {
    if (type === 'scsi' && address?.type === 'drive') need('scsi', address.controller)
  }
  for (const { address } of devices?.smartcards ?? []) {
    if (address?.type === 'ccid') need('ccid', address.controller)
  }
  return required
}
