import type { XmlElement } from '@guestwork/conf/xml'
import { VirtError } from '@guestwork/util'
import { defaultHardware, type HostHardware } from '../node/host-hardware.ts'

const longestModel = 31

/**
 * What `<cpu>` and `<memory>` say of a host; the rest is as on `test:///default`, without NUMA nodes.
 *
 * @throws VirtError `XML_ERROR` for what is no number, `INTERNAL_ERROR` for a model of more than 31 bytes.
 */
export function readHardware(root: XmlElement): HostHardware {
  const { info } = defaultHardware
  const cpu = root.children.find(({ name }) => name === 'cpu')
  const number = (name: string): number | undefined => positive(cpu, name, `cpu ${name}`)
  const nodes = number('nodes') ?? info.nodes
  const sockets = number('sockets') ?? info.sockets
  const cores = number('cores') ?? info.cores
  const threads = number('threads') ?? info.threads
  const all = nodes * sockets * cores * threads
  const memory = positive(root, 'memory', 'memory')
  return {
    info: {
      ...{ nodes, sockets, cores, threads },
      cpus: Math.min(number('active') ?? all, all),
      mhz: number('mhz') ?? info.mhz,
      model: model(cpu) ?? info.model,
      memory: memory === undefined ? info.memory : BigInt(memory),
    },
    cells: [],
  }
}

function model(cpu: XmlElement | undefined): string | undefined {
  const text = textOf(cpu, 'model')
  if (text === '') return undefined
  if (new TextEncoder().encode(text).length <= longestModel) return text
  throw new VirtError('INTERNAL_ERROR', `Model ${text} too big for destination`, { domain: 'TEST' })
}

function positive(parent: XmlElement | undefined, name: string, what: string): number | undefined {
  const text = textOf(parent, name)
  if (text === '') return undefined
  if (/^\d{1,9}$/.test(text)) return Number(text)
  throw new VirtError('XML_ERROR', `invalid node ${what} value`, { domain: 'TEST' })
}

function textOf(parent: XmlElement | undefined, name: string): string {
  return parent?.children.find(child => child.name === name)?.text ?? ''
}
