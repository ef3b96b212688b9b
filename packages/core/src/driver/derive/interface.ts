import { ConnectListInterfacesFlag } from '../enums/interface.ts'
import type { InterfaceDriver } from '../interface-driver.ts'
import { count, names, presentSlots, withAnswer, withFlags } from './legacy-slot.ts'

/** The legacy slots of host interfaces. */
export function deriveInterface<S>(slots: InterfaceDriver<S>): Partial<InterfaceDriver<S>> {
  const active = withFlags(slots.connectListAllInterfaces, ConnectListInterfacesFlag.ACTIVE)
  const inactive = withFlags(slots.connectListAllInterfaces, ConnectListInterfacesFlag.INACTIVE)
  return presentSlots<InterfaceDriver<S>>({
    connectNumOfInterfaces: withAnswer(active, count),
    connectListInterfaces: withAnswer(active, names),
    connectNumOfDefinedInterfaces: withAnswer(inactive, count),
    connectListDefinedInterfaces: withAnswer(inactive, names),
  })
}
