import type { GuestInfoGroup } from '@guestwork/core'
import { flag } from '../../grammar/option.ts'
import { formatParameters } from '../answers/print-parameters.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from './domain-argument.ts'

const groupOptions = {
  user: flag('who is logged in'),
  os: flag('the operating system'),
  timezone: flag('the time zone'),
  hostname: flag("the guest's own name"),
  filesystem: flag('the file systems that are mounted'),
  disk: flag('the disks as the guest sees them'),
  interface: flag('the network interfaces as the guest sees them'),
}

const groups = {
  user: 'users',
  os: 'os',
  timezone: 'timezone',
  hostname: 'hostname',
  filesystem: 'filesystem',
  disk: 'disks',
  interface: 'interfaces',
} as const satisfies Record<keyof typeof groupOptions, GuestInfoGroup>

const nameWidth = 20

/** `guestinfo`: what a guest tells about itself. */
export const guestinfo = connectedCommand({
  description: 'Without options: all that its agent can tell.',
  options: { domain: domainOption, ...groupOptions },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const names = Object.keys(groups) as (keyof typeof groups)[]
    const wanted = names.filter(name => options[name]).map(name => groups[name])
    const { parameters, ...facts } = await domain.getGuestInfo(wanted)
    output.result({ ...domainIdentity(domain), ...facts })
    output.print(formatParameters(parameters, nameWidth))
  },
})
