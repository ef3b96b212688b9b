import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeTestDisk } from '@guestwork/driver-qemu/testing'
import { talk } from './talk.mjs'
import { formatTable } from './table.mjs'

/**
 * @typedef {object} Stage
 * @property {string} folder Where the picture goes, and the guest's disk.
 * @property {import('./steps.mjs').Steps} steps
 * @property {boolean} isReal Whether guests really run, and not only in the memory of the mock hypervisor.
 */

/**
 * Takes a guest through its life.
 *
 * @param {import('@guestwork/core').Connection} connection
 * @param {Stage} stage
 */
export async function takeThroughLife(connection, { folder, steps, isReal }) {
  console.log(
    `\nConnected to ${connection.uri}, which is ${await connection.getType()} on ${await connection.getHostname()}.`,
  )

  const disk = join(folder, 'root', 'disk.img')
  if (isReal)
    await steps.run('write a disk', () => writeTestDisk(disk, { banner: 'Hello from a guest of guestwork.' }))
  const xml = (await readFile(new URL('guest.xml', import.meta.url), 'utf8')).replace('@DISK@', disk)
  const domain = await steps.run('define', () =>
    connection.domainDefineXml(isReal ? xml : xml.replace("type='qemu'", "type='test'")),
  )

  // Paused at first, so that the console misses nothing; and it ends with us, should anything go wrong.
  await steps.run('start', () => domain.create({ paused: isReal, autodestroy: isReal }))
  if (isReal) await steps.run('talk on the console', () => talk(domain, 'Is anybody there?'))

  await steps.run('list', async () =>
    console.log(formatTable(await describe(await connection.listDomains()))),
  )
  await steps.run('suspend', () => domain.suspend())
  console.log(`\nThe guest is ${(await domain.getState()).state}.`)
  await steps.run('resume', () => domain.resume())
  console.log(`The guest is ${(await domain.getState()).state}.\n`)

  if (isReal)
    await steps.run('take a picture of the screen', () => savePicture(domain, join(folder, 'screen.png')))
  await steps.run('shut down', () => shutDown(connection, domain))
  await steps.run('undefine', () => domain.undefine())
}

/**
 * A row for each domain.
 *
 * @param {readonly import('@guestwork/core').Domain[]} domains
 */
async function describe(domains) {
  const rows = domains.map(async domain => {
    const { state, memory, vcpus } = await domain.getInfo()
    return [String(domain.id ?? '-'), domain.name, state, `${memory / 1024n} MiB`, String(vcpus)]
  })
  return [['Id', 'Name', 'State', 'Memory', 'CPUs'], ...(await Promise.all(rows))]
}

/**
 * @param {import('@guestwork/core').Domain} domain
 * @param {string} path
 */
async function savePicture(domain, path) {
  const picture = await domain.screenshot()
  await writeFile(path, await picture.bytes())
  console.log(`The guest's screen is in ${path}`)
}

/**
 * Presses the power button, and waits until the guest has followed.
 *
 * @param {import('@guestwork/core').Connection} connection
 * @param {import('@guestwork/core').Domain} domain
 */
async function shutDown(connection, domain) {
  const events = connection.events('domain-lifecycle', { domain, signal: AbortSignal.timeout(20_000) })
  await events.ready
  await domain.shutdown()
  for await (const { event, detail } of events) {
    console.log(`event: ${event} (${detail})`)
    if (event === 'stopped') return
  }
}
