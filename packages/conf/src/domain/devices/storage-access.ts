import type { CheckContext } from '../../codec/check.ts'
import { attribute, child, children, content, element } from '../../codec/declare.ts'
import { oneOf, yesNo } from '../../codec/values/choice.ts'
import { uuid } from '../../codec/values/identifier.ts'
import { port, uint, ulong } from '../../codec/values/number.ts'
import { text, unlessEmpty, word } from '../../codec/values/text.ts'

/** A secret that libvirt keeps, by one of its names. */
export const secretReference = element({
  /** What the secret is for, such as `ceph`, `iscsi` or `passphrase`. */
  type: attribute(word),
  /** The secret's UUID. */
  uuid: attribute(uuid),
  /** The usage that the secret was defined with. */
  usage: attribute(text),
})

/** Who logs in at a network storage server. */
export const storageAuth = element({
  /** The name of the account. */
  username: attribute(word, { required: true }),
  /** Where the password is kept. */
  secret: child(secretReference),
})

/** How a sector is encrypted. */
export const encryptionCipher = element({
  /** The cipher, such as `aes`. */
  name: attribute(word, { required: true }),
  /** The length of the key in bits. */
  size: attribute(uint, { required: true }),
  /** The mode of the cipher, such as `cbc`. */
  mode: attribute(word),
  /** The hash of the cipher. */
  hash: attribute(word),
})

/** How the start of a sector's encryption is found. */
export const encryptionIvgen = element({
  /** The way, such as `plain64`. */
  name: attribute(word, { required: true }),
  /** The hash. */
  hash: attribute(word),
})

/** How the image is encrypted. */
export const storageEncryption = element({
  /** The format of the encryption. */
  format: attribute(unlessEmpty(oneOf(['default', 'qcow', 'luks', 'luks2', 'luks-any'])), {
    required: true,
    code: 'CONFIG_UNSUPPORTED',
  }),
  /** Who decrypts: QEMU itself, or librbd. */
  engine: attribute(oneOf(['qemu', 'librbd'], { absent: 'default' })),
  /** The passphrases; most formats have one. */
  secrets: children('secret', secretReference),
  /** How a sector is encrypted. */
  cipher: child(encryptionCipher),
  /** How the start of a sector's encryption is found. */
  ivgen: child(encryptionIvgen),
})

/** One server of a network disk. */
export const storageHost = element({
  /** The server's name or address. */
  name: attribute(text),
  /** The TCP port; the protocol's own when left out. */
  port: attribute(port, { code: 'INVALID_ARG' }),
  /** How the server is reached; TCP when left out. */
  transport: attribute(oneOf(['tcp', 'unix', 'rdma'])),
  /** The socket's path, with `unix`. */
  socket: attribute(word),
})

/** The user and group that an NFS server sees. */
export const nfsIdentity = element({
  /** The user: a name, or `+` and a number. */
  user: attribute(word),
  /** The group: a name, or `+` and a number. */
  group: attribute(word),
})

function needTimeout(reconnect: { enabled?: boolean; timeout?: number }, context: CheckContext): void {
  if (reconnect.enabled === undefined) delete reconnect.timeout
  if (reconnect.enabled === true && reconnect.timeout === undefined)
    context.fail('XML_ERROR', "Missing required attribute 'timeout' in element 'reconnect'", reconnect)
}

/** What happens when the connection to a server is lost. */
export const reconnect = element(
  {
    /** Whether the connection is made again. */
    enabled: attribute(yesNo),
    /** Seconds between two attempts. */
    timeout: attribute(uint),
  },
  { finish: needTimeout },
)

/** Who the client is for an iSCSI server. */
export const iscsiIqn = element({
  /** The qualified name. */
  name: attribute(word, { required: true }),
})

/** Who the client is for an iSCSI server. */
export const iscsiInitiator = element({
  /** The name. */
  iqn: child(iscsiIqn),
})

/** A cookie for an HTTP server. */
export const httpCookie = element({
  /** The name. */
  name: attribute(word, { required: true }),
  /** The value. */
  value: content(text),
})

interface Cookie {
  name: string
  value?: string
}

function refuseBadCookies({ cookies = [] }: { cookies?: Cookie[] }, context: CheckContext): void {
  const seen = new Set<string>()
  for (const cookie of cookies) {
    const { name, value = '' } = cookie
    if (seen.has(name)) context.fail('XML_ERROR', `duplicate cookie '${name}'`, cookie)
    if (!/^[^\u0000-\u0020"(),/:;<=>?@[\\\]{}]+$/.test(name))
      context.fail('XML_ERROR', `cookie name '${name}' contains invalid characters`, cookie)
    if (value === '') context.fail('XML_ERROR', `missing value for cookie '${name}'`, cookie)
    if (/[\u0000-\u0020",;\\]/.test(withoutQuotes(value)))
      context.fail('XML_ERROR', `value of cookie '${name}' contains invalid characters`, cookie)
    seen.add(name)
  }
}

/** A value may stand between quotes. */
function withoutQuotes(value: string): string {
  return value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : value
}

/** Cookies for an HTTP server. They are secrets. */
export const httpCookies = element(
  {
    /** The cookies. */
    cookies: children('cookie', httpCookie),
  },
  { finish: refuseBadCookies },
)

/** The manager of reservations. */
export const reservationsSource = element({
  /** The kind of socket; always `unix`. */
  type: attribute(oneOf(['unix']), { required: true }),
  /** The path of the socket. */
  path: attribute(word),
  /** Who waits at the socket: always `client`. */
  mode: attribute(oneOf(['client'])),
})

/** Whether the guest may reserve the disk for itself. */
export const reservations = element({
  /** Whether libvirt runs the manager. */
  managed: attribute(yesNo),
  /** The manager's socket. */
  source: child(reservationsSource),
})

/** A part of the image. */
export const storageSlice = element({
  /** What the part holds. */
  type: attribute(oneOf(['storage']), { required: true }),
  /** Where it begins, in bytes. */
  offset: attribute(ulong, { required: true }),
  /** Its length in bytes. */
  size: attribute(ulong, { required: true }),
})
