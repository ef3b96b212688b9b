import { honours, NetworkSection, NetworkUpdateCommand, NetworkUpdateFlag } from '@guestwork/core'
import { right, type Mutant, type Mutants } from '../mutant.ts'
import { passingOver } from '../wrong-slots.ts'

const sections: Readonly<Record<string, number>> = {
  'ip-dhcp-host': NetworkSection.IP_DHCP_HOST,
  'ip-dhcp-range': NetworkSection.IP_DHCP_RANGE,
  'forward-interface': NetworkSection.FORWARD_INTERFACE,
  portgroup: NetworkSection.PORTGROUP,
  'dns-host': NetworkSection.DNS_HOST,
  'dns-txt': NetworkSection.DNS_TXT,
  'dns-srv': NetworkSection.DNS_SRV,
}

const forgetful = Object.entries(sections).map(([name, number]): [string, Mutant] => [
  `forgets what is added to the section ${name}`,
  {
    slots: {
      networkUpdate: honours(
        NetworkUpdateFlag.AFFECT_LIVE | NetworkUpdateFlag.AFFECT_CONFIG,
        async (call, network, command, section, ...change) => {
          const update = right('networkUpdate')
          await update(call, network, command, section, ...change)
          if (section !== number || command === NetworkUpdateCommand.DELETE) return
          await update(call, network, NetworkUpdateCommand.DELETE, section, ...change)
        },
      ),
    },
    fails: [
      `network update: an element of the section ${name} can be added and deleted, or the section is refused`,
    ],
  },
])

/** Networks whose elements are not changed as they should be. */
export const networkUpdateMutants: Mutants = {
  ...Object.fromEntries(forgetful),
  'deletes elements that a network does not have': {
    slots: passingOver('networkUpdate', 'OPERATION_INVALID'),
    fails: ['network update: an element that a network does not have cannot be deleted from it'],
  },
  'passes over elements that do not fit their sections': {
    slots: passingOver('networkUpdate', 'XML_ERROR'),
    fails: ['network update: an element that does not fit its section is refused'],
  },
}
