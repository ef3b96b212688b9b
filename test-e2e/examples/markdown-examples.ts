import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { filesIn } from '../../scripts/build/folder.mjs'
import { root } from '../../scripts/tool.mjs'
import { publicPackages } from '../../scripts/workspace.mjs'

/** A fenced block of a page whose language is `ts`. Blocks that stand for something else say `typescript`. */
export interface Example {
  /** Where it stands: `README.md:12`. */
  readonly place: string
  readonly code: string
  /** Whether it is marked `ts run`. */
  readonly runs: boolean
  /** The text of the block right after it, where that is marked `text output`. */
  readonly output: string | undefined
}

const fence = /^```(\w+)( \w+)?\n(.*?)^```$/gms

/** The examples of every page that we publish: the READMEs and docs. */
export function examplesOfAllPages(): readonly Example[] {
  const readmes = [root, ...publicPackages().map(({ path }) => path)].map(folder => join(folder, 'README.md'))
  const pages = [...readmes.filter(existsSync), ...filesIn(join(root, 'docs'), /\.md$/)]
  return pages.flatMap(page => examplesOf(relative(root, page), readFileSync(page, 'utf8')))
}

/** The examples in one page. */
export function examplesOf(page: string, text: string): readonly Example[] {
  const blocks = [...text.matchAll(fence)].map(([, language, mark, code = ''], index, all) => ({
    language: `${language}${mark ?? ''}`,
    code,
    line: text.slice(0, all[index]?.index).split('\n').length,
  }))
  return blocks.flatMap(({ language, code, line }, index) => {
    if (language !== 'ts' && language !== 'ts run') return []
    const next = blocks[index + 1]
    const output = next?.language === 'text output' ? next.code : undefined
    return [{ place: `${page}:${line}`, code, runs: language === 'ts run', output }]
  })
}
