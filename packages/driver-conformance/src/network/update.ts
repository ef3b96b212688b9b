import type { NetworkUpdate } from '@guestwork/core'
import type { Check, Checks } from '../check.ts'
import { expectEqual, expectRejection, expectThat } from '../expectation.ts'

type Section = NetworkUpdate['section']

/** Elements that fit their sections, to see that a section which a driver does not have is refused. */
const elements: Readonly<Partial<Record<Section, string>>> = {
  'ip-dhcp-host': "<host mac='52:54:00:00:00:01' ip='192.0.2.9'/>",
  'ip-dhcp-range': "<range start='192.0.2.10' end='192.0.2.20'/>",
  'forward-interface': "<interface dev='guestwork0'/>",
  portgroup: "<portgroup name='guestwork'/>",
  'dns-host': "<host ip='192.0.2.9'><hostname>guestwork</hostname></host>",
  'dns-txt': "<txt name='guestwork' value='conformance'/>",
  'dns-srv': "<srv service='guestwork' protocol='tcp'/>",
}

/** Changing one element of a network. */
export const networkUpdateChecks: Checks = {
  ...Object.fromEntries(
    Object.entries(elements).map(([section, xml]) => sectionCheck(section as Section, xml)),
  ),
  'an element that a network does not have cannot be deleted from it': {
    about: 'networkUpdate',
    from: 'a network',
    needs: ['networkGetXMLDesc'],
    async run({ network }) {
      const before = await network.getXml()
      const change = { command: 'delete', section: 'portgroup', xml: "<portgroup name='missing'/>" } as const
      await expectRejection('OPERATION_INVALID', network.update(change), 'deleting it')
      expectEqual(await network.getXml(), before, 'the document')
    },
  },
  'an element that does not fit its section is refused': {
    about: 'networkUpdate',
    from: 'a network',
    needs: ['networkGetXMLDesc'],
    async run({ network }) {
      const before = await network.getXml()
      const change = { command: 'add-last', section: 'portgroup', xml: '<disk/>' } as const
      await expectRejection(['XML_ERROR', 'INTERNAL_ERROR'], network.update(change), 'adding a disk')
      expectEqual(await network.getXml(), before, 'the document')
    },
  },
}

function sectionCheck(section: Section, example: string): [title: string, check: Check] {
  return [
    `an element of the section ${section} can be added and deleted, or the section is refused`,
    {
      about: 'networkUpdate',
      from: 'a network',
      needs: ['networkGetXMLDesc'],
      async run(scene) {
        const { network } = scene
        const before = await network.getXml()
        const element = scene.sample('network').elements?.[section]
        if (element === undefined) {
          const refused = network.update({ command: 'add-last', section, xml: example })
          const codes = ['OPERATION_UNSUPPORTED', 'OPERATION_INVALID', 'NO_SUPPORT'] as const
          await expectRejection(codes, refused, `adding to ${section}`)
        } else {
          const { xml, shows } = element
          expectThat(!before.includes(shows), `the document has '${shows}' before it is added`)
          await network.update({ command: 'add-last', section, xml })
          expectThat((await network.getXml()).includes(shows), `the document has no '${shows}'`)
          await network.update({ command: 'delete', section, xml })
        }
        expectEqual(await network.getXml(), before, 'the document in the end')
      },
    },
  ]
}
