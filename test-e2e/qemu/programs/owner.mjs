import { connect } from '@guestwork/core'

// `node owner.mjs URI [XML]`: owns a root until it is killed; with a document, starts a guest first. Prints `ready` then.

const [uri = '', xml] = process.argv.slice(2)
const connection = await connect(uri, { drivers: [() => import('@guestwork/driver-qemu')] })
if (xml !== undefined) {
  const domain = await connection.domainDefineXml(xml)
  await domain.create()
}
console.log('ready')
setInterval(() => undefined, 1000)
