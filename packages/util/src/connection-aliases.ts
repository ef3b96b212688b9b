import { confString, confStringList, type LibvirtConf } from './libvirt-conf.ts'
import { displayUri } from './uri-redaction.ts'
import { VirtError } from './virt-error.ts'

const allowed = /^[A-Za-z0-9_-]*$/

/**
 * Replaces an alias by the URI that the setting `uri_aliases` gives for it (`virURIResolveAlias`).
 *
 * Text with a character that an alias cannot have (allowed are `a-z`, `A-Z`, `0-9`, `_`, `-`) and text that no
 * entry names come back unchanged. The result is not resolved again.
 *
 * @throws VirtError `CONF_SYNTAX` for an entry, up to the one that fits, without `=` or with a bad alias;
 * `INTERNAL_ERROR` when the setting is no list.
 */
export function resolveUriAlias(text: string, conf: LibvirtConf): string {
  if (text === '' || !allowed.test(text)) return text
  for (const entry of confStringList(conf, 'uri_aliases') ?? []) {
    const equals = entry.indexOf('=')
    if (equals < 0) throw malformed(entry, "expected 'alias=uri://host/path'")
    const alias = entry.slice(0, equals)
    if (!allowed.test(alias)) throw malformed(entry, "aliases may only contain 'a-Z, 0-9, _, -'")
    if (alias === text) return entry.slice(equals + 1)
  }
  return text
}

/**
 * The URI to open when the application names none: the setting `uri_default`. Undefined when it is not set.
 * The environment variable `LIBVIRT_DEFAULT_URI` goes before it: see `defaultUriFromEnvironment` in
 * `@guestwork/util/node`.
 *
 * @throws VirtError `INTERNAL_ERROR` when the setting is no text.
 */
export function defaultUri(conf: LibvirtConf): string | undefined {
  return confString(conf, 'uri_default')
}

function malformed(entry: string, problem: string): VirtError {
  return new VirtError(
    'CONF_SYNTAX',
    `Malformed 'uri_aliases' config entry '${displayUri(entry)}', ${problem}`,
    {
      domain: 'URI',
    },
  )
}
