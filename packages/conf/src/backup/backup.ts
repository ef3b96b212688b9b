import type { CheckContext } from '../codec/check.ts'
import { attribute, child, children, element, scalar } from '../codec/declare.ts'
import { oneOf, yesNo } from '../codec/values/choice.ts'
import { port, unlessZero } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import { backupDisk } from './disk.ts'

/** The NBD server that offers the disks, with `pull`. */
export const backupServer = element(
  {
    /** How clients reach it. */
    transport: attribute(oneOf(['tcp', 'unix']), { default: 'tcp' }),
    /** Whether clients have to use TLS. */
    tls: attribute(yesNo),
    /** The address that it listens on, with `tcp`. */
    name: attribute(word),
    /** The TCP port; a free one when left out. */
    port: attribute(unlessZero(port)),
    /** The path of its socket, with `unix`. */
    socket: attribute(word),
  },
  { finish: checkServer },
)

/** A backup of a guest that runs. */
export const backup = element(
  {
    /** Who copies: the hypervisor with `push`, a client of its NBD server with `pull`. */
    mode: attribute(oneOf(['push', 'pull']), { default: 'push' }),
    /** The checkpoint since which changes are backed up; all of the disks when left out. */
    incremental: scalar(word),
    /** The NBD server that offers the disks, with `pull`. */
    server: child(backupServer),
    /** What the backup does with the guest's disks; all of them are backed up when left out. */
    disks: children('disk', backupDisk, { within: 'disks' }),
  },
  { finish: checkBackup },
)

interface Server {
  transport: string
  name?: string
  port?: number
  socket?: string
}

function checkServer(server: Server, context: CheckContext): void {
  if (server.transport === 'tcp') {
    if (server.socket !== undefined)
      context.fail('XML_ERROR', "'socket' is for the transport 'unix' only", server, { attribute: 'socket' })
    return
  }
  if (server.socket === undefined)
    context.fail('XML_ERROR', "the transport 'unix' needs the attribute 'socket'", server)
  if (!server.socket.startsWith('/'))
    context.fail('XML_ERROR', `the socket '${server.socket}' must be an absolute path`, server, {
      attribute: 'socket',
    })
}

interface Backup {
  mode: string
  server?: object
  disks?: { name: string; target?: object; scratch?: object; exportname?: string; exportbitmap?: string }[]
}

/** Refuses what belongs to the other mode (`virDomainBackupDefParse`). */
function checkBackup({ mode, server, disks = [] }: Backup, context: CheckContext): void {
  const isPull = mode === 'pull'
  if (server !== undefined && !isPull)
    context.fail('XML_ERROR', "<server> requires a backup in mode 'pull'", server)
  for (const disk of disks) {
    const foreign = isPull ? disk.target : disk.scratch
    if (foreign !== undefined)
      context.fail(
        'XML_ERROR',
        `a <${isPull ? 'target' : 'scratch'}> is not possible in mode '${mode}'`,
        foreign,
      )
    for (const attribute of ['exportname', 'exportbitmap'] as const) {
      if (!isPull && disk[attribute] !== undefined)
        context.fail('XML_ERROR', `'${attribute}' requires a backup in mode 'pull'`, disk, { attribute })
    }
  }
}
