import type { ConfItem, ConfValue } from './libvirt-conf.ts'
import { VirtError } from './virt-error.ts'

/**
 * Writes a configuration file (`virConfWriteMem`), comments and empty lines included: `parseLibvirtConf` reads the
 * same items again.
 *
 * @throws VirtError `INVALID_ARG` for what the format cannot express: a name with other characters than letters, digits
 * and underscores, a comment of several lines, a number beyond 64 bits, a text that needs all three kinds of quotes.
 */
export function formatLibvirtConf(items: readonly ConfItem[]): string {
  return items.map(item => `${formatItem(item)}\n`).join('')
}

function formatItem(item: ConfItem): string {
  const comment = formatComment(item.kind === 'entry' ? item.comment : item.text)
  if (item.kind === 'remark') return comment
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(item.name)) throw inexpressible('name', item.name)
  return `${item.name} = ${formatValue(item.value)}${comment === '' ? '' : ` ${comment}`}`
}

function formatComment(text: string | undefined): string {
  if (text === undefined) return ''
  if (/[\0\r\n]/.test(text)) throw inexpressible('comment', text)
  return `#${text}`
}

function formatValue(value: ConfValue): string {
  if (typeof value === 'string') return formatString(value)
  if (typeof value !== 'bigint')
    return value.length === 0 ? '[ ]' : `[ ${value.map(formatValue).join(', ')} ]`
  if (value < -(2n ** 63n) || value >= 2n ** 64n) throw inexpressible('number', String(value))
  return String(value)
}

function formatString(text: string): string {
  if (/^[^"\0\r\n]*$/.test(text)) return `"${text}"`
  if (/^[^'\0\r\n]*$/.test(text)) return `'${text}'`
  if (text.includes('"""') || text.endsWith('"') || text.includes('\0')) throw inexpressible('text', text)
  return `"""${text}"""`
}

function inexpressible(what: string, value: string): VirtError {
  const shown = JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  return new VirtError(
    'INVALID_ARG',
    `the ${what} ${shown} cannot be written in libvirt's configuration format`,
    {
      domain: 'CONF',
    },
  )
}
