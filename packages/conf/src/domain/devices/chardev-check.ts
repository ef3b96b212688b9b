import type { CheckContext } from '../../codec/check.ts'
import { repeatedModel } from '../security.ts'
import type { XmlElement } from '../../xml/element.ts'
import { chardevKinds } from './chardev.ts'

interface Chardev {
  type?: string
  source?: Source
  target?: { type?: string }
}

interface Source {
  mode?: string
  path?: string
  host?: string
  service?: string
  channel?: string
  reconnect?: object
  seclabels?: { model?: string }[]
}

/** Only datagrams have two ends; every other line has one source, and each has one protocol and one log. */
export function refuseManySources(element: XmlElement, context: CheckContext): void {
  const type = element.attributes.get('type')
  if (type !== undefined && !Object.hasOwn(chardevKinds, type)) return
  const ends = type === 'udp' ? 2 : 1
  for (const [name, most] of [
    ['source', ends],
    ['protocol', 1],
    ['log', 1],
  ] as const) {
    const beyond = element.children.filter(child => child.name === name)[most]
    if (beyond === undefined) continue
    const what = most === 1 ? `one ${name} element is` : `two ${name} elements are`
    context.fail('XML_ERROR', `only ${what} allowed for character device`, beyond)
  }
}

/** Completes the other end of a line, and refuses one that lacks what its kind needs. */
export function finishChardev(chardev: Chardev, context: CheckContext): void {
  const { source, type } = chardev
  if (source?.path !== undefined || source?.host !== undefined || source?.service !== undefined) {
    if (type === 'unix' || type === 'tcp') source.mode ??= 'connect'
  } else if (type === 'unix') {
    delete chardev.source
  }
  if (source?.reconnect !== undefined && source.mode === 'bind') {
    context.fail('INTERNAL_ERROR', 'chardev reconnect is possible only for connect mode', source)
  }
  const twin = repeatedModel(source?.seclabels)
  if (twin !== undefined)
    context.fail('XML_DETAIL', `seclabel for model ${twin.model ?? ''} is already provided`, twin)
  const missing = missingPart(chardev)
  if (missing === undefined) return
  const code = missing === 'channel' ? 'CONFIG_UNSUPPORTED' : 'INTERNAL_ERROR'
  context.fail(code, `Missing source ${missing} attribute for char device`, source ?? chardev)
}

/** Reads a chardev as libvirt does: one source, complete. */
export const chardevBehaviour = { rewrite: refuseManySources, finish: finishChardev }

function missingPart({ type, source, target }: Chardev): string | undefined {
  switch (type) {
    case 'dev':
    case 'file':
    case 'pipe':
      return source?.path === undefined ? 'path' : undefined
    case 'unix':
      return source?.path === undefined && !isPrivate(target) ? 'path' : undefined
    case 'tcp':
      return source?.host === undefined ? 'host' : source.service === undefined ? 'service' : undefined
    case 'udp':
      return source?.service === undefined ? 'service' : undefined
    case 'spiceport':
      return source?.channel === undefined ? 'channel' : undefined
    default:
      return undefined
  }
}

/** The hypervisor chooses the socket of a private line. */
function isPrivate(target: Chardev['target']): boolean {
  return target?.type === 'virtio' || target?.type === 'xen'
}
