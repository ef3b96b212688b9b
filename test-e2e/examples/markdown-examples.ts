import { existsSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { filesIn } from '../../scripts/build/folder.mjs'
import { root } from '../../scripts/tool.mjs'
import { publicPackages } from '../../scripts/workspace.mjs'

/** A fenced block of a page whose language is `ts`. Blocks that stand for something else say `typescript`. */
export interface Example {
  /** Where it stands: `README.md:12`. */
  readonly place: string
  /**
   * Its path where the examples are compiled. A block marked with a path, `ts src/table.ts`, is that file in a folder
   * which the blocks of its page share, so that they can import each other.
   */
  readonly file: string
  readonly code: string
  /** Whether it is marked `ts run`. */
  readonly runs: boolean
  /** The text of the block right after it, where that is marked `text output`. */
  readonly output: string | undefined
}

const fence = /^```(\w+)((?: \S+)*)\n(.*?)^```$/gms

/** The examples of every page that we publish: the READMEs and docs. */
export function examplesOfAllPages(): readonly Example[] {
  const readmes = [root, ...publicPackages().map(({ path }) => path)].map(folder => join(folder, 'README.md'))
  const pages = [...readmes.filter(existsSync), ...filesIn(join(root, 'docs'), /\.md$/)]
  return pages.flatMap(page => examplesOf(relative(root, page), readFileSync(page, 'utf8')))
}

/** The examples in one page. */
export function examplesOf(page: string, text: string): readonly Example[] {
  const blocks = [...text.matchAll(fence)].map(([, language = '', marks = '', code = ''], index, all) => ({
    language,
    marks: marks.split(' '),
    code,
    line: text.slice(0, all[index]?.index).split('\n').length,
  }))
  return blocks.flatMap(({ language, marks, code, line }, index) => {
    if (language !== 'ts') return []
    const next = blocks[index + 1]
    const output = next?.language === 'text' && next.marks.includes('output') ? next.code : undefined
    const place = `${page}:${line}`
    const path = marks.find(mark => mark.endsWith('.ts')) ?? `${slug(place)}.ts`
    return [{ place, file: join(slug(page), path), code, runs: marks.includes('run'), output }]
  })
}

function slug(text: string): string {
  return text.replaceAll(/\W+/g, '-')
}
