import { writeSync } from 'node:fs'
import { connect } from '@guestwork/core'

// `node busy.mjs URI XML`: does one thing after the other to a few guests until it is killed, and tells about each before
// it begins and when it is done.

const [uri = '', xml = ''] = process.argv.slice(2)
const names = ['a', 'b', 'c']

/**
 * @param {string} deed
 * @param {string} name
 * @param {() => Promise<unknown>} work
 */
async function tell(deed, name, work) {
  writeSync(1, `begin ${deed} ${name}\n`)
  await work()
  writeSync(1, `done ${deed} ${name}\n`)
}

/**
 * @param {import('@guestwork/core').Connection} connection
 * @param {string} name
 */
async function live(connection, name) {
  for (let round = 0; ; round++) {
    const text = xml.replace('<name>guest<', `<name>${name}<`)
    /** @type {import('@guestwork/core').Domain | undefined} */
    let domain
    await tell('define', name, async () => {
      domain = await connection.domainDefineXml(text)
    })
    if (domain === undefined) return
    const guest = domain
    await tell('create', name, () => guest.create({ paused: round % 3 === 2 }))
    if (round % 3 === 1) await tell('suspend', name, () => guest.suspend())
    await tell('destroy', name, () => guest.destroy())
    await tell('undefine', name, () => guest.undefine())
  }
}

const connection = await connect(uri, { drivers: [() => import('@guestwork/driver-qemu')] })
writeSync(1, 'open\n')
await Promise.all(names.map(name => live(connection, name)))
