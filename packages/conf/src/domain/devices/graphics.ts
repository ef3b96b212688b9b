import {
  attribute,
  child,
  children,
  derivedAttribute,
  element,
  members,
  slot,
  valued,
  variant,
} from '../../codec/declare.ts'
import { oneOf, onOff, yesNo } from '../../codec/values/choice.ts'
import { int, uint } from '../../codec/values/number.ts'
import { pattern, text, word } from '../../codec/values/text.ts'
import {
  firstListenAddress,
  firstListenSocket,
  finishListen,
  finishPorts,
  listenRewrite,
  writesPassword,
  writesPort,
  writtenPort,
} from './graphics-listen.ts'

/** A place at which a graphics server listens. */
export const graphicsListen = element(
  {
    /** An address of the host, an address of a virtual network, a unix socket, or nothing at all. */
    type: attribute(oneOf(['address', 'network', 'socket', 'none']), { required: true }),
    /** The address; found out at start for a network. */
    address: attribute(word),
    /** The virtual network. */
    network: attribute(word),
    /** The path of the socket. */
    socket: attribute(word),
  },
  { finish: finishListen },
)

const utcTime = pattern(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/,
  "a time in UTC such as '2026-01-31T23:59:59'",
)

/** What every server with a password has. */
export const graphicsPassword = members({
  /** The password. Only read from, and written to, documents that carry secrets. */
  passwd: attribute(text, { when: writesPassword }),
  /** Until when the password holds, in UTC: `2026-01-31T23:59:59`. */
  passwdValidTo: attribute(utcTime, { when: writesPassword, code: 'INTERNAL_ERROR' }),
  /** What happens to a connected client when another one comes. */
  connected: attribute(oneOf(['fail', 'disconnect', 'keep'], { absent: 'default' })),
})

/** OpenGL on the host. */
export const graphicsGl = element({
  /** Whether it is used. */
  enable: attribute(yesNo),
  /** The render node of the host. */
  rendernode: attribute(word),
})

/** A window of SDL on the host's own screen. */
export const graphicsSdl = members({
  /** The X display. */
  display: attribute(word),
  /** The file with the X server's cookie. */
  xauth: attribute(word),
  /** Whether the window fills the screen. */
  fullscreen: attribute(yesNo, { readWhen: value => value === true }),
  /** OpenGL on the host. */
  gl: child(graphicsGl, { dropEmpty: true }),
})

/** A VNC server. */
export const graphicsVnc = members({
  /** The TCP port; -1 lets the hypervisor choose. */
  port: attribute(int, { when: writesPort, derive: writtenPort, code: 'INTERNAL_ERROR' }),
  /** Whether the hypervisor chooses the port. */
  autoport: attribute(yesNo, { when: writesPort }),
  /** The port for browsers (websocket); -1 lets the hypervisor choose. */
  websocket: attribute(int),
  socket: derivedAttribute(word, { derive: firstListenSocket }),
  listen: derivedAttribute(word, { derive: firstListenAddress }),
  /** The layout of the keyboard, such as `de`. */
  keymap: attribute(word),
  /** How several clients share the screen. */
  sharePolicy: attribute(oneOf(['allow-exclusive', 'force-shared', 'ignore'])),
  /** Whether the server asks the hypervisor to draw at full speed (power control). */
  powerControl: attribute(yesNo),
  ...graphicsPassword,
  /** Where the server listens. */
  listens: children('listen', graphicsListen),
  /** The sound card of the host that clients hear, by its `id`. */
  audio: valued('id', uint),
})

/** One channel of SPICE, and whether it is encrypted. */
export const spiceChannel = element({
  /** The channel. */
  name: attribute(
    oneOf(['main', 'display', 'inputs', 'cursor', 'playback', 'record', 'smartcard', 'usbredir']),
    { required: true },
  ),
  /** How it is carried. */
  mode: attribute(oneOf(['any', 'secure', 'insecure']), { required: true }),
})

/** A SPICE server. */
export const graphicsSpice = members({
  /** The TCP port; -1 lets the hypervisor choose. */
  port: attribute(int, { when: writesPort }),
  /** The port with TLS; -1 lets the hypervisor choose. */
  tlsPort: attribute(int, { when: writesPort }),
  /** Whether the hypervisor chooses the ports. */
  autoport: attribute(yesNo, { when: writesPort }),
  listen: derivedAttribute(word, { derive: firstListenAddress }),
  /** The layout of the keyboard. */
  keymap: attribute(word),
  /** Which channels are encrypted unless said otherwise. */
  defaultMode: attribute(oneOf(['secure', 'insecure'], { absent: 'any' })),
  ...graphicsPassword,
  /** Where the server listens. */
  listens: children('listen', graphicsListen),
  /** Channels that differ from `defaultMode`. */
  channels: children('channel', spiceChannel),
  /** How pictures are compressed. */
  imageCompression: valued('compression', oneOf(['auto_glz', 'auto_lz', 'quic', 'glz', 'lz', 'off']), {
    name: 'image',
    attributeRequired: true,
  }),
  /** Whether slow lines get JPEG. */
  jpegCompression: valued('compression', oneOf(['auto', 'never', 'always']), {
    name: 'jpeg',
    attributeRequired: true,
  }),
  /** Whether slow lines get compressed pictures. */
  zlibCompression: valued('compression', oneOf(['auto', 'never', 'always']), {
    name: 'zlib',
    attributeRequired: true,
  }),
  /** Whether sound is compressed. */
  playbackCompression: valued('compression', onOff, { name: 'playback', attributeRequired: true }),
  /** Which parts of the screen are sent as video. */
  streamingMode: valued('mode', oneOf(['filter', 'all', 'off']), {
    name: 'streaming',
    attributeRequired: true,
  }),
  /** Who draws the pointer. */
  mouseMode: valued('mode', oneOf(['server', 'client']), { name: 'mouse', attributeRequired: true }),
  /** Whether text can be copied and pasted between guest and client. */
  clipboardCopypaste: valued('copypaste', yesNo, { name: 'clipboard', attributeRequired: true }),
  /** Whether files can be sent to the guest. */
  filetransferEnable: valued('enable', yesNo, { name: 'filetransfer', attributeRequired: true }),
  /** OpenGL on the host. */
  gl: child(graphicsGl, { dropEmpty: true }),
})

/** A server for Microsoft's Remote Desktop. */
export const graphicsRdp = members({
  /** The TCP port; -1 lets the hypervisor choose. */
  port: attribute(int),
  /** Whether the hypervisor chooses the port. */
  autoport: attribute(yesNo),
  /** Whether the guest replaces an older session of the same user. */
  replaceUser: attribute(yesNo),
  /** Whether several clients may be connected. */
  multiUser: attribute(yesNo),
  listen: derivedAttribute(word, { derive: firstListenAddress }),
  /** Where the server listens. */
  listens: children('listen', graphicsListen),
})

/** A window on the host's desktop. */
export const graphicsDesktop = members({
  /** The X display. */
  display: attribute(word),
  /** Whether the window fills the screen. */
  fullscreen: attribute(yesNo),
})

/** A display without a server, for OpenGL. */
export const graphicsEglHeadless = members({
  /** The render node. */
  gl: child(graphicsGl, { dropEmpty: true }),
})

/** A display on D-Bus. */
export const graphicsDbus = members({
  /** Whether the bus is a private connection. */
  p2p: attribute(yesNo),
  /** The address of the bus. */
  address: attribute(word),
  /** OpenGL on the host. */
  gl: child(graphicsGl, { dropEmpty: true }),
  /** The sound card of the host that clients hear, by its `id`. */
  audio: valued('id', uint),
})

/** A way to see the guest's screen. */
export const graphics = element(
  {
    /** The kind of server or window. */
    type: variant({
      sdl: graphicsSdl,
      vnc: graphicsVnc,
      spice: graphicsSpice,
      rdp: graphicsRdp,
      desktop: graphicsDesktop,
      'egl-headless': graphicsEglHeadless,
      dbus: graphicsDbus,
    }),
    slot: slot(),
  },
  { rewrite: listenRewrite, finish: finishPorts },
)
