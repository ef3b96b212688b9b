import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { Linter } from 'eslint'
import { parser } from 'typescript-eslint'
import { describe, expect, it } from 'vitest'
import { configs } from '../src/configs.ts'
import { checkPackageJson } from '../src/package-json/check-package-json.ts'
import { plugin } from '../src/plugin.ts'
import { Link, temporaryRepository } from './temporary-repository.ts'

const platform = { node: './src/node.ts', default: './src/browser.ts' }
const at = temporaryRepository({
  'util/package.json': { name: '@guestwork/util', browserSafe: ['.'], exports: { '.': './src/index.ts' } },
  'util/src/uri.ts': '',
  'core/package.json': {
    name: '@guestwork/core',
    browserSafe: ['./src/index.ts'],
    imports: { '#platform': platform },
  },
  'core/node_modules/@guestwork/util': new Link('util'),
  'core/src/index.ts': '',
  'driver-esx/package.json': { name: '@guestwork/driver-esx' },
  'driver-esx/src/session.ts': '',
  'driver-qemu/package.json': { name: '@guestwork/driver-qemu' },
})

interface Example {
  readonly isWrong: boolean
  readonly folder: string
  readonly language: string
  readonly code: string
}

/** The code under the headings "Wrong, in `PACKAGE`" and "Right, in `PACKAGE`". */
function examplesIn(page: string): readonly Example[] {
  return page.split(/^###? /m).flatMap(section => {
    const [, verdict, folder] = /^(Wrong|Right), in `@guestwork\/(.+)`/.exec(section) ?? []
    if (folder === undefined) return []
    return [...section.matchAll(/^```(\w+)\n(.*?)^```/gms)].map(([, language = '', code = '']) => {
      return { isWrong: verdict === 'Wrong', folder, language, code }
    })
  })
}

/** How many errors of the rule there are in each of the code's paragraphs. */
function errorsByParagraph(rule: string, { folder, code }: Example): readonly number[] {
  const config: Linter.Config = {
    files: ['**/*.ts'],
    plugins: { guestwork: plugin },
    languageOptions: { parser },
    rules: { [`guestwork/${rule}`]: 'error' },
  }
  const messages = new Linter({ cwd: at('.') }).verify(code, config, at(`${folder}/src/index.ts`))
  expect(messages.filter(({ fatal }) => fatal)).toEqual([])
  const places = messages.map(({ line }) => paragraphs(code.split('\n').slice(0, line).join('\n')).length - 1)
  return paragraphs(code).map((_, index) => places.filter(place => place === index).length)
}

function paragraphs(code: string): readonly string[] {
  return code.split('\n\n')
}

const pages = readdirSync(new URL('../docs/rules/', import.meta.url))

it('every rule has a page and every page a rule', () => {
  expect(pages.map(name => basename(name, '.md'))).toEqual(Object.keys(plugin.rules ?? {}).sort())
})

it('the README links every page and says which preset has the rule', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
  for (const rule of Object.keys(plugin.rules ?? {})) {
    const row = readme.split('\n').find(line => line.startsWith(`| [${rule}](docs/rules/${rule}.md)`)) ?? ''
    const [, , , inRecommended = '', inDriver = ''] = row.split('|')
    expect([inRecommended.includes('yes'), inDriver.includes('yes')]).toEqual(
      [configs.recommended, configs.driver].map(preset =>
        preset.some(({ rules }) => `guestwork/${rule}` in (rules ?? {})),
      ),
    )
  }
})

describe.each(pages)('%s', name => {
  const rule = basename(name, '.md')
  const examples = examplesIn(readFileSync(new URL(`../docs/rules/${name}`, import.meta.url), 'utf8'))

  it('shows what is wrong and what is right', () => {
    expect(new Set(examples.map(({ isWrong }) => isWrong))).toEqual(new Set([true, false]))
  })

  it.each(examples.filter(({ language }) => language === 'ts'))('lints as it says: $code', example => {
    const counts = errorsByParagraph(rule, example)
    for (const count of counts) expect(count > 0).toBe(example.isWrong)
  })

  it.each(examples.filter(({ language }) => language === 'json'))('lints as it says: $code', example => {
    const found = checkPackageJson(example.code, at(`${example.folder}/package.json`))
    expect(found.some(problem => problem.rule === rule)).toBe(example.isWrong)
  })
})
