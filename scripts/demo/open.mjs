import { connect } from '@guestwork/core'

/**
 * Opens a root folder of its own, so that nothing else on this machine is touched.
 *
 * @param {string} root
 * @returns The connection; undefined where there is no QEMU.
 */
export async function openQemu(root) {
  if (process.platform === 'win32') return undefined
  const connection = await connect(`qemu:///embed?root=${encodeURI(root)}`, {
    drivers: [() => import('@guestwork/driver-qemu')],
  })
  try {
    if ((await connection.getVersion()) > 0) return connection
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error)) // It is too old, or not what it says.
  }
  await connection.close()
  return undefined
}

/** Opens the mock hypervisor, whose guests exist only in memory. */
export async function openMock() {
  return connect('test:///default', { drivers: [() => import('@guestwork/driver-test')] })
}
