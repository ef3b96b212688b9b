import type { CheckContext } from '../../codec/check.ts'
import type { XmlElement } from '../../xml/element.ts'

interface Chardev {
  type?: string
  source?: Source
  bind?: Source
  target?: { type?: string }
}

interface Source {
  mode?: string
  path?: string
  host?: string
  service?: string
  channel?: string
  reconnect?: object
}

/** Only datagrams have two ends; every other line has one source. */
export function refuseManySources(element: XmlElement, context: CheckContext): void {
  if (element.attributes.get('type') === 'udp') return
  const [, second] = element.children.filter(({ name }) => name === 'source')
  if (second !== undefined) {
    context.fail('XML_ERROR', 'only one source element is allowed for character device', second)
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
  const missing = missingPart(chardev)
  if (missing === undefined) return
  const code = missing === 'channel' ? 'CONFIG_UNSUPPORTED' : 'INTERNAL_ERROR'
  context.fail(code, `Missing source ${missing} attribute for char device`, source ?? chardev)
}

/** Reads a chardev as libvirt does: one source, complete. */
export const chardevBehaviour = { rewrite: refuseManySources, finish: finishChardev }

function missingPart({ type, source, bind, target }: Chardev): string | undefined {
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
      return (source ?? bind)?.service === undefined ? 'service' : undefined
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
