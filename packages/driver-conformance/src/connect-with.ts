import { defineDriver, type Connection, type DriverTables } from '@guestwork/core'
import type { Scene } from './scene.ts'

/**
 * Opens another connection, through the driver with other slots. So public methods call slots that they would not call
 * otherwise: a legacy slot in the place of the one that has replaced it.
 */
export function connectWith<F extends 'storage' | 'nodeDevice'>(
  scene: Scene,
  family: F,
  slots: DriverTables<unknown>[F],
): Promise<Connection> {
  const { driver } = scene
  const changed = defineDriver({ ...driver, [family]: { ...driver[family], ...slots } })
  return scene.connect({ drivers: [changed] })
}
