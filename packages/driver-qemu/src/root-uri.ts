import { isAbsolute, normalize } from 'node:path'
import { VirtError, type ConnectionUri } from '@guestwork/util'

/** Paths that a daemon serves, or another driver's transport. */
const daemonPaths: ReadonlySet<string> = new Set(['', '/', '/system', '/session'])

/**
 * The root folder of `qemu:///embed?root=DIR`; undefined for a URI that this driver leaves to others: one with a host or
 * a transport, and `/system` and `/session`, which a daemon owns.
 *
 * @throws VirtError `INVALID_ARG` for another path, a parameter that does not exist, or no `root`; `CONFIG_UNSUPPORTED` for a
 * root that is no absolute path.
 */
export function rootOf(uri: ConnectionUri): string | undefined {
  if (uri.transport !== undefined || (uri.host ?? '') !== '' || daemonPaths.has(uri.path)) return undefined
  if (uri.path !== '/embed')
    throw invalid(`unexpected QEMU URI path '${uri.path}', try qemu:///embed?root=/path`)
  const unknown = uri.parameters.find(({ name }) => name !== 'root')
  if (unknown !== undefined) throw invalid(`unknown URI parameter '${unknown.name}': 'root' is known`)
  const [root, second] = uri.parameters
  if (root === undefined || root.value === '')
    throw invalid("Missing URI parameter 'root', as in qemu:///embed?root=/path")
  if (second !== undefined) throw invalid("URI parameter 'root' is given twice")
  if (!isAbsolute(root.value)) {
    throw new VirtError('CONFIG_UNSUPPORTED', 'root path must be absolute', {
      domain: 'QEMU',
      details: { root: root.value },
    })
  }
  return normalize(root.value)
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'QEMU' })
}
