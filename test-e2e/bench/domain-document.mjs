import { formatDomain, parseDomain } from '@guestwork/conf/domain'
import { compare } from './compare.mjs'
import { saxesTree } from './saxes-tree.mjs'
import { tenKilobytes } from './ten-kilobytes.mjs'

const documentsPerRound = 20

/** @type {import('./main.mjs').Benchmark} */
export const domainDocument = {
  name: 'domain-document',
  subject: 'parse and format a domain of 10 kB',
  reference: 'saxes building a tree with positions',
  target: 3,
  run() {
    const xml = tenKilobytes()
    const subject = () => repeat(() => formatDomain(parseDomain(xml)))
    const reference = () => repeat(() => saxesTree(xml))
    return compare(subject, reference, { rounds: 100, warmups: 20 })
  },
}

/** @param {() => unknown} action */
function repeat(action) {
  for (let count = 0; count < documentsPerRound; count++) action()
}
