import type { DomainVcpu } from '@guestwork/core'
import { formatBitmap, type Bitmap } from '@guestwork/util'
import { flag } from '../../grammar/option.ts'
import { formatFields } from '../../output/fields.ts'
import { unlessError } from '../answers/unless-error.ts'
import { connectedCommand } from '../command.ts'
import { domainOption, findDomain } from './domain-argument.ts'

const labelWidth = 15

/** `vcpuinfo`: what the virtual CPUs of a domain do. */
export const vcpuinfo = connectedCommand({
  options: { domain: domainOption, pretty: flag('print CPUs as ranges') },
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { cpus } = await connection.getNodeCpuMap()
    const affinity = (list: Bitmap) => affinityText(list, cpus, options.pretty)
    const vcpus = await unlessError(domain.getVcpus(), 'OPERATION_INVALID')
    if (vcpus !== undefined) {
      output.result(vcpus)
      return output.print(vcpus.map(vcpu => formatVcpu(vcpu, affinity)).join('\n'))
    }
    const pins = await domain.getVcpuPinInfo({ config: true })
    output.result(pins.map((list, number) => ({ number, affinity: list })))
    output.print(pins.map((list, number) => formatPin(number, affinity(list))).join('\n'))
  },
})

function formatVcpu(vcpu: DomainVcpu, affinity: (list: Bitmap) => string): string {
  const cpu = typeof vcpu.cpu === 'number' ? String(vcpu.cpu) : vcpu.cpu === 'offline' ? '-' : 'N/A'
  const time = (Number(vcpu.cpuTime) / 1e9).toFixed(1)
  return formatFields(
    [
      ['VCPU', vcpu.number],
      ['CPU', cpu],
      ['State', vcpu.state],
      ...(vcpu.cpuTime === 0n ? [] : [['CPU time', `${time}s`] as const]),
      ['CPU Affinity', affinity(vcpu.affinity)],
    ],
    labelWidth,
  )
}

function formatPin(number: number, affinity: string): string {
  return formatFields(
    [
      ['VCPU', number],
      ['CPU', 'N/A'],
      ['State', 'N/A'],
      ['CPU time', 'N/A'],
      ['CPU Affinity', affinity],
    ],
    labelWidth,
  )
}

function affinityText(list: Bitmap, cpus: number, pretty: boolean): string {
  if (pretty) return `${formatBitmap(list.filter(cpu => cpu < cpus))} (out of ${cpus})`
  return Array.from({ length: cpus }, (_, cpu) => (list.includes(cpu) ? 'y' : '-')).join('')
}
