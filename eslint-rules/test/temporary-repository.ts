import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'

/** What a temporary repository holds: a path from its root, and a text, an object for JSON, or a link's target. */
export type Files = Readonly<Record<string, string | object | Link>>

/** A symbolic link to another path from the root. */
export class Link {
  readonly target: string

  constructor(target: string) {
    this.target = target
  }
}

/**
 * Makes a repository in a temporary folder, which goes away after the tests of the file.
 *
 * @returns a function that makes absolute paths of paths from the root
 */
export function temporaryRepository(files: Files): (path: string) => string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'guestwork-eslint-rules-')))
  afterAll(() => {
    rmSync(root, { recursive: true, force: true })
  })
  const at = (path: string): string => join(root, path)
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(at(path)), { recursive: true })
    if (content instanceof Link) symlinkSync(at(content.target), at(path), 'junction')
    else writeFileSync(at(path), typeof content === 'string' ? content : JSON.stringify(content, null, 2))
  }
  return at
}
