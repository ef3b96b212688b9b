import { lstat, readdir, rename, symlink } from 'node:fs/promises'
import { basename } from 'node:path'
import { VirtError, type Log } from '@guestwork/util'
import { formatDomain, parseDomain } from '@guestwork/conf/domain'
import { errnoOf, readFileLimited, removeFile, systemError, writeFileAtomically } from '@guestwork/util/node'
import type { CompleteDomain } from '../definition/parse-definition.ts'
import { autostartLink, definitionFile, type RootLayout } from './layout.ts'

const sizeLimit = 64 * 1024 * 1024

const notice = `<!--
WARNING: THIS FILE IS WRITTEN BY GUESTWORK. Changes to it are overwritten and lost.
Define the domain again instead, through a connection to this root.
-->

`

/** A definition as it is stored. */
export interface StoredDefinition {
  /** The definition. */
  readonly domain: CompleteDomain
  /** Whether the domain starts with the host. */
  readonly autostart: boolean
}

/**
 * Reads all definitions of a root. A file that cannot be understood is left alone and reported to the log, so that one
 * damaged file does not take the others away.
 *
 * @throws VirtError `SYSTEM_ERROR` when the folder cannot be read.
 */
export async function loadDefinitions(layout: RootLayout, log: Log): Promise<StoredDefinition[]> {
  const files = (await readdir(layout.definitions)).filter(
    file => file.endsWith('.xml') && !file.startsWith('.'),
  )
  const found: StoredDefinition[] = []
  for (const file of files.sort()) {
    const name = basename(file, '.xml')
    try {
      found.push({ domain: await readDefinition(layout, name), autostart: await isLinked(layout, name) })
    } catch (error) {
      log.warning(`the definition '${file}' was passed over`, { error })
    }
  }
  return found
}

/** Stores a definition, with its secrets, for us alone. Either the whole of it is stored or the old one is still there. */
export async function storeDefinition(layout: RootLayout, domain: CompleteDomain): Promise<void> {
  const xml = formatDomain(domain, { inactive: true, secure: true })
  await writeFileAtomically(definitionFile(layout, domain.name), notice + xml)
}

/** Forgets a definition. The link goes first: one without a definition would be left behind otherwise. */
export async function removeDefinition(layout: RootLayout, name: string): Promise<void> {
  await removeFile(autostartLink(layout, name))
  await removeFile(definitionFile(layout, name))
}

/** Lets a domain start with the host, or not. */
export async function storeAutostart(layout: RootLayout, name: string, autostart: boolean): Promise<void> {
  const link = autostartLink(layout, name)
  if (!autostart) {
    await removeFile(link)
    return
  }
  try {
    await symlink(definitionFile(layout, name), `${link}.new`)
    await rename(`${link}.new`, link)
  } catch (error) {
    throw systemError(`Failed to create symlink '${link}'`, error, { domain: 'QEMU' })
  }
}

async function readDefinition(layout: RootLayout, name: string): Promise<CompleteDomain> {
  const content = await readFileLimited(definitionFile(layout, name), sizeLimit)
  const { uuid, ...domain } = parseDomain(content, { inactive: true, unknown: 'drop' })
  if (domain.name !== name || uuid === undefined) {
    throw new VirtError(
      'INTERNAL_ERROR',
      `Domain config filename '${name}.xml' does not match domain name '${domain.name}'`,
      {
        domain: 'QEMU',
      },
    )
  }
  return { ...domain, uuid }
}

async function isLinked(layout: RootLayout, name: string): Promise<boolean> {
  try {
    await lstat(autostartLink(layout, name))
    return true
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return false
    throw error
  }
}
