import type { DomainControl } from '@guestwork/core'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

const stateText = {
  ok: 'ok',
  job: 'background job',
  occupied: 'occupied',
  error: 'error',
  unknown: 'unknown',
}
const errorText = {
  none: '',
  unknown: '',
  monitor: 'monitor failure',
  internal: 'internal (locking) error',
}

/** `domcontrol`: whether the channel that controls a domain takes commands. */
export const domcontrol = connectedCommand({
  options: { domain: domainOption },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const control = await domain.getControlInfo()
    output.result({ ...domainIdentity(domain), ...control })
    output.print(`${controlText(control)}\n`)
  },
})

function controlText({ state, error, stateTime }: DomainControl): string {
  if (state === 'ok' || state === 'unknown') return stateText[state]
  const reason = state === 'error' && errorText[error] !== '' ? `: ${errorText[error]}` : ''
  return `${stateText[state]}${reason} (${(Number(stateTime) / 1000).toFixed(3)}s)`
}
