import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

const errorText = {
  none: 'no error',
  unspec: 'unspecified error',
  'no-space': 'no space',
  unknown: 'unknown error',
}

/** `domblkerror`: the disks of a domain that met an error. */
export const domblkerror = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const errors = await domain.getDiskErrors()
    output.result({ ...domainIdentity(domain), errors })
    if (errors.length === 0) output.print('No errors found\n')
    else output.print(errors.map(({ disk, error }) => `${disk}: ${errorText[error]}\n`).join(''))
  },
})
