import { VirtError } from './virt-error.ts'

const maximumLength = 1024 * 1024

/** A client's file of credentials, libvirt's `auth.conf`. */
export interface AuthConf {
  /** The name of the file, for errors. */
  readonly file: string
  /** The groups with their keys and values. */
  readonly groups: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** One set of credentials. What the file does not say is absent. */
export interface AuthCredentials {
  /** Who logs in: ESX, Hyper-V, SSH. */
  readonly username?: string | undefined
  /** Who logs in: libvirtd with SASL. */
  readonly authname?: string | undefined
  /** The password. */
  readonly password?: string | undefined
  /** The realm of SASL. */
  readonly realm?: string | undefined
}

/**
 * Reads an `auth.conf`: groups `[credentials-NAME]` and `[auth-SERVICE-HOST]` of lines `key=value`; lines that begin with
 * `#` or `;` are comments. Of a key or group that occurs twice, the last value counts (`virKeyFileLoadData`).
 *
 * @param options - `file` names the file in errors
 * @throws VirtError `CONF_SYNTAX` with line and column; the message holds nothing of the line, which may be a password
 */
export function parseAuthConf(text: string, { file }: { readonly file: string }): AuthConf {
  if (text.length > maximumLength) throw syntaxError(file, 1, 'the file is longer than 1 MiB')
  const groups = new Map<string, Map<string, string>>()
  let group: Map<string, string> | undefined
  for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
    const content = line.trim()
    if (content === '' || content.startsWith('#') || content.startsWith(';')) continue
    const [, name] = /^\[([^\]]+)\]$/.exec(content) ?? []
    const [, key = '', value = ''] = /^([A-Za-z0-9_-]+)\s*=\s*(.*)$/.exec(content) ?? []
    if (name !== undefined) groups.set(name, (group = groups.get(name) ?? new Map<string, string>()))
    else if (key === '') throw syntaxError(file, index + 1, 'expecting [group] or key=value')
    else if (group === undefined)
      throw syntaxError(file, index + 1, 'expecting a [group] before the first key')
    else group.set(key, value)
  }
  return { file, groups }
}

/**
 * The credentials for a service on a host (`virAuthConfigLookup`): those that the group `auth-SERVICE-HOST` names, else
 * those of `auth-SERVICE-default`. Undefined when there is neither.
 *
 * @param service - such as `esx`, `hyperv`, `libvirt` or `ssh`
 * @throws VirtError `CONF_SYNTAX` when the group names no credentials, or such that are not there
 */
export function authCredentials(conf: AuthConf, service: string, host: string): AuthCredentials | undefined {
  const name = [`auth-${service}-${host}`, `auth-${service}-default`].find(each => conf.groups.has(each))
  if (name === undefined) return undefined
  const set = conf.groups.get(name)?.get('credentials')
  if (set === undefined) throw incomplete(conf, `Missing item 'credentials' in group '${name}'`)
  const credentials = conf.groups.get(`credentials-${set}`)
  if (credentials !== undefined) return Object.fromEntries(credentials)
  throw incomplete(conf, `Missing group 'credentials-${set}' referenced from group '${name}'`)
}

function incomplete({ file }: AuthConf, problem: string): VirtError {
  return new VirtError('CONF_SYNTAX', `${problem} in '${file}'`, { domain: 'AUTH', details: { file } })
}

function syntaxError(file: string, line: number, problem: string): VirtError {
  return new VirtError('CONF_SYNTAX', `${file}:${String(line)}:1: ${problem}`, {
    domain: 'AUTH',
    details: { file, line, column: 1 },
  })
}
