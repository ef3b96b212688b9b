import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { execute } from '../execute.ts'

const schemas = '/usr/share/libvirt/schemas'

/** A document, and what makes the text that is validated of it. */
export interface Writing {
  readonly name: string
  readonly write: () => string
}

/** What xmllint says against each document when it is written, by the document's name; nothing where it fits. */
export async function validateWritten(
  schema: string,
  writings: readonly Writing[],
): Promise<ReadonlyMap<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), 'guestwork-documents-'))
  try {
    const written = writings.map(({ name, write }, at) => ({
      name,
      ...tryWrite(join(folder, `${at}.xml`), write),
    }))
    const there = written.filter(({ failure }) => failure === undefined).map(({ file }) => file)
    const args = ['--noout', '--relaxng', join(schemas, schema), ...there]
    const { stderr } = await execute('xmllint', args, { cwd: folder })
    const lines = stderr.split('\n')
    return new Map(written.map(({ name, file, failure }) => [name, failure ?? faultsOf(lines, file)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function tryWrite(
  file: string,
  write: Writing['write'],
): { readonly file: string; readonly failure?: string } {
  try {
    writeFileSync(file, write())
    return { file }
  } catch (error) {
    return { file, failure: String(error) }
  }
}

function faultsOf(lines: readonly string[], file: string): string {
  if (lines.includes(`${file} validates`)) return ''
  return lines.filter(line => line.startsWith(file)).join('\n') || `xmllint says nothing about ${file}`
}
