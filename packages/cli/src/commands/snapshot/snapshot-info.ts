import { formatFields } from '../../output/fields.ts'
import { unlessUnsupported } from '../answers/unless-unsupported.ts'
import { yesNo } from '../answers/yes-no.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from '../domain/domain-argument.ts'
import { currentOption, findSnapshot, snapshotOption } from './snapshot-argument.ts'
import { snapshotFacts } from './snapshot-facts.ts'

const labelWidth = 15

/** `snapshot-info`: the basic facts about a snapshot. */
export const snapshotInfo = connectedCommand({
  options: { domain: domainOption, snapshotname: snapshotOption, current: currentOption },
  exclusive: [['current', 'snapshotname']],
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const snapshot = await findSnapshot(domain, options)
    const current = await snapshot.isCurrent()
    const facts = await snapshotFacts(snapshot)
    const children = (await snapshot.listChildren()).length
    const descendants = (await snapshot.listChildren({ descendants: true })).length
    const metadata = await unlessUnsupported(snapshot.hasMetadata())
    output.result({ ...facts, domain: domain.name, current, children, descendants, metadata })
    output.print(
      formatFields(
        [
          ['Name', snapshot.name],
          ['Domain', domain.name],
          ['Current', yesNo(current)],
          ['State', facts.state],
          ...(facts.location === null ? [] : [['Location', facts.location] as const]),
          ['Parent', facts.parent ?? '-'],
          ['Children', children],
          ['Descendants', descendants],
          ...(metadata === null ? [] : [['Metadata', yesNo(metadata)] as const]),
        ],
        labelWidth,
      ),
    )
  },
})
