import { attribute, child, children, element, ignored, members, valued } from '../../codec/declare.ts'
import { oneOf, onOff, yesNo } from '../../codec/values/choice.ts'
import { text, word } from '../../codec/values/text.ts'
import { deviceSecurityLabel, deviceSecurityLabels } from '../security.ts'
import { reconnect } from './storage-access.ts'

/** A device, file or pipe of the host. */
export const chardevSourcePath = element({
  /** The path. */
  path: attribute(text),
  /** Labels of the file, by security model. */
  seclabels: deviceSecurityLabels(),
})

/** A pseudo terminal of the host. The hypervisor makes it at start. */
export const chardevSourcePty = element({
  /** The path of the terminal, while the guest runs. */
  path: attribute(word, { live: true }),
  /** Labels of the terminal, by security model. */
  seclabels: children('seclabel', deviceSecurityLabel, { live: true }),
})

/** A file of the host that receives what the guest writes. */
export const chardevSourceFile = element({
  /** The path. */
  path: attribute(text),
  /** Whether an existing file is kept and written to its end. */
  append: attribute(onOff),
  /** Labels of the file, by security model. */
  seclabels: deviceSecurityLabels(),
})

/** A unix socket. */
export const chardevSourceUnix = element({
  /** Whether the hypervisor connects to the socket or waits at it. */
  mode: attribute(oneOf(['connect', 'bind'])),
  /** The path of the socket. */
  path: attribute(text),
  /** Labels of the file, by security model. */
  seclabels: deviceSecurityLabels(),
  /** What happens when the connection is lost. */
  reconnect: child(reconnect, { dropEmpty: true }),
})

/** A TCP connection. */
export const chardevSourceTcp = element({
  /** Whether the hypervisor connects or waits for a connection. */
  mode: attribute(oneOf(['connect', 'bind'])),
  /** The host's name or address. */
  host: attribute(text),
  /** The port, or the service's name. */
  service: attribute(text),
  /** Whether TLS is used. */
  tls: attribute(yesNo),
  /** What happens when the connection is lost. */
  reconnect: child(reconnect, { dropEmpty: true }),
})

/** Where datagrams are received. */
export const chardevSourceUdpBind = element({
  /** Always `bind`. */
  mode: attribute(oneOf(['bind']), { default: 'bind' }),
  /** The host's name or address. */
  host: attribute(text),
  /** The port, or the service's name. */
  service: attribute(text),
})

/** Where datagrams are sent. */
export const chardevSourceUdpConnect = element({
  /** Always `connect`. */
  mode: attribute(oneOf(['connect']), { default: 'connect' }),
  /** The host's name or address. */
  host: attribute(text),
  /** The port, or the service's name. */
  service: attribute(text),
})

/** A channel of the SPICE server, or of a D-Bus display. */
export const chardevSourceChannel = element({
  /** The channel's name. */
  channel: attribute(word, { required: true }),
})

/** A null modem: two connected devices of the host. */
export const chardevSourceNmdm = element({
  /** The guest's end. */
  master: attribute(word, { required: true, missingCode: 'INTERNAL_ERROR' }),
  /** The host's end. */
  slave: attribute(word, { required: true, missingCode: 'INTERNAL_ERROR' }),
})

/** What the guest agent of QEMU shares with the desktop. */
export const chardevSourceVdagent = element({
  /** Whether the clipboard is shared. */
  clipboard: valued('copypaste', yesNo),
  /** Who draws the pointer. */
  mouse: valued('mode', oneOf(['server', 'client'])),
})

/** Where a copy of the traffic is kept. */
export const chardevLog = element(
  {
    /** The path of the file. */
    file: attribute(word),
    /** Whether an existing file is kept and written to its end. */
    append: attribute(onOff),
  },
  {
    finish(log: { file?: string; append?: boolean }) {
      if (log.file === undefined) delete log.append
    },
  },
)

/** Nothing at the other end. */
export const chardevNull = members({ protocol: ignored() })

/** A text console of the hypervisor's window. */
export const chardevVc = members({ protocol: ignored() })

/** Standard input and output of the hypervisor. */
export const chardevStdio = members({ protocol: ignored() })

/** The agent's channel of SPICE. */
export const chardevSpiceVmc = members({ protocol: ignored() })

/** A pseudo terminal. */
export const chardevPty = members({
  protocol: ignored(),
  /** The terminal. */
  source: child(chardevSourcePty, { dropEmpty: true }),
})

/** A device of the host. */
export const chardevDev = members({
  protocol: ignored(),
  /** The device. */
  source: child(chardevSourcePath, { dropEmpty: true }),
})

/** A file. */
export const chardevFile = members({
  protocol: ignored(),
  /** The file. */
  source: child(chardevSourceFile, { dropEmpty: true }),
})

/** A named pipe. */
export const chardevPipe = members({
  protocol: ignored(),
  /** The pipe. */
  source: child(chardevSourcePath, { dropEmpty: true }),
})

/** A unix socket. */
export const chardevUnix = members({
  protocol: ignored(),
  /** The socket. */
  source: child(chardevSourceUnix, { dropEmpty: true }),
})

/** A TCP connection. */
export const chardevTcp = members({
  /** The connection. */
  source: child(chardevSourceTcp),
  /** What is spoken over it. */
  protocol: valued('type', oneOf(['raw', 'telnet', 'telnets', 'tls']), {
    default: 'raw',
    code: 'CONFIG_UNSUPPORTED',
  }),
})

/** Datagrams. */
export const chardevUdp = members({
  protocol: ignored(),
  /** Where they are received. */
  bind: child(chardevSourceUdpBind, { name: 'source', where: { attribute: 'mode', value: 'bind' } }),
  /** Where they are sent. */
  source: child(chardevSourceUdpConnect),
})

/** A channel of the SPICE server. */
export const chardevSpicePort = members({
  protocol: ignored(),
  /** The channel. */
  source: child(chardevSourceChannel),
})

/** A channel of a D-Bus display. */
export const chardevDbus = members({
  protocol: ignored(),
  /** The channel. */
  source: child(chardevSourceChannel),
})

/** A null modem. */
export const chardevNmdm = members({
  protocol: ignored(),
  /** Its two ends. */
  source: child(chardevSourceNmdm),
})

/** The guest agent's desktop features, served by QEMU itself. */
export const chardevVdagent = members({
  protocol: ignored(),
  /** What is shared. */
  source: child(chardevSourceVdagent, { dropEmpty: true }),
})

/** Every kind of other end, by the word in `type`. */
export const chardevKinds = {
  null: chardevNull,
  vc: chardevVc,
  pty: chardevPty,
  dev: chardevDev,
  file: chardevFile,
  pipe: chardevPipe,
  stdio: chardevStdio,
  udp: chardevUdp,
  tcp: chardevTcp,
  unix: chardevUnix,
  spicevmc: chardevSpiceVmc,
  spiceport: chardevSpicePort,
  nmdm: chardevNmdm,
  'qemu-vdagent': chardevVdagent,
  dbus: chardevDbus,
}
