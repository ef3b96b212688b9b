import { connect } from '@guestwork/core'

// `node short.mjs URI XML`: starts a guest, closes the connection, and has to end by itself then.

const [uri = '', xml = ''] = process.argv.slice(2)
const connection = await connect(uri, { drivers: [() => import('@guestwork/driver-qemu')] })
const domain = await connection.domainDefineXml(xml)
await domain.create()
const console_ = await domain.openConsole()
const events = connection.events('domain-lifecycle')
console.log(JSON.stringify({ id: domain.id, reads: console_.readable.locked, events: typeof events }))
await connection.close()
