import type { ValueType } from '../value-type.ts'
import { word } from './text.ts'

/** A path. Slashes that repeat or stand at the end are taken away (`virFileSanitizePath`). */
export const sanitizedPath: ValueType<string> = { ...word, parse: sanitize, format: sanitize }

function sanitize(path: unknown): string | undefined {
  if (typeof path !== 'string' || path === '') return undefined
  const lead = /^\/\/(?!\/)/.test(path) ? '/' : ''
  const single = path.replace(/\/+/g, '/')
  return lead + (single.length > 1 ? single.replace(/\/$/, '') : single)
}
