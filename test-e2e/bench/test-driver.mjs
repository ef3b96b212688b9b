import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareTimes } from './compare.mjs'
import { LibvirtPython, libvirtPythonMissing } from './libvirt-python.mjs'
import { ManyGuests } from './many-guests.mjs'

const file = join(import.meta.dirname, 'test-driver.xml')

/** The calls; how many guests all of them in a round see; and the least speed wanted, in terms of libvirt's. */
const calls = /** @type {const} */ ([
  { name: 'list', guests: 20_000, target: 1 },
  { name: 'lookup', guests: 1_000, target: 0.5 },
  { name: 'info', guests: 1_000, target: 0.5 },
  { name: 'xml', guests: 200 },
  { name: 'define', guests: 100, target: 1 },
])

/** @type {import('./main.mjs').Benchmark} */
export const testDriver = {
  name: 'test-driver',
  subject: 'calls to test:///default in process, one after the other, with 1,000 and with 10,000 domains',
  reference: "libvirt's own test driver in process, through libvirt-python",
  async run() {
    const missing = await libvirtPythonMissing()
    return missing ?? [...(await measure(1_000)), ...(await measure(10_000))]
  },
}

/** @param {number} domains */
async function measure(domains) {
  const ours = await ManyGuests.start(readFileSync(file, 'utf8'), domains)
  const theirs = new LibvirtPython('test-driver.py', file, String(domains))
  try {
    const parts = []
    for (const { name, guests, ...limit } of calls) {
      const count = name === 'list' ? guests / domains : guests
      const comparison = await compareTimes(
        () => ours.time(name, count),
        () => theirs.time(`${name} ${count}`),
        { rounds: 40, warmups: 20 },
      )
      parts.push({ name: `${name}, ${domains} domains`, calls: count, comparison, ...limit })
    }
    return parts
  } finally {
    await theirs[Symbol.asyncDispose]()
    await ours[Symbol.asyncDispose]()
  }
}
