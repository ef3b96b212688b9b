import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkDomain, fillDomainDefaults, parseDomain } from '@guestwork/conf/domain'
import { isVirtError } from '@guestwork/util'
import { beforeAll, describe, expect, it } from 'vitest'
import { mutationsOf, type Mutation } from './mutations.ts'
import { refusalDifferences } from './refusal-differences.ts'

const python = '/usr/bin/python3'
const hasLibvirtPython = spawnSync(python, ['-c', 'import libvirt']).status === 0
if (!hasLibvirtPython) console.warn('skipped: no libvirt-python here (Debian has it in python3-libvirt)')

const fixtures = join(import.meta.dirname, '../../packages/conf/test/fixtures/domain')

/** The good documents, and each with one thing wrong. */
const documents = readdirSync(fixtures)
  .filter(name => name.endsWith('.in.xml'))
  .flatMap((file): Mutation[] => {
    const xml = readFileSync(join(fixtures, file), 'utf8')
    const own = [{ name: 'as it is', xml }, ...mutationsOf(xml)]
    return own.map(mutation => ({ ...mutation, name: `${file}: ${mutation.name}` }))
  })

/** What libvirt's test driver does with a document, as conf does it. */
function judge(xml: string): string {
  try {
    const parsed = parseDomain(xml, { inactive: true, unknown: 'drop', namespaces: [] })
    const domain = fillDomainDefaults(parsed, { arch: 'i686', videoModel: () => 'cirrus' })
    if ((domain.memory ?? 0n) === 0n && domain.cpu?.numa === undefined) return 'XML_ERROR'
    checkDomain(domain)
    return ''
  } catch (error) {
    if (isVirtError(error)) return error.code
    throw error
  }
}

/**
 * What libvirt says of each document; undefined where it ends itself over it. Some documents damage its memory, so that it
 * ends later on another one, which is asked about once more.
 */
function libvirtAnswers(): (string | undefined)[] {
  const program = join(import.meta.dirname, 'define-each.py')
  const answers: (string | undefined)[] = []
  while (answers.length < documents.length) {
    const rest = documents.slice(answers.length)
    const input = rest.map(({ xml }) => `${JSON.stringify(xml)}\n`).join('')
    const { stdout } = spawnSync(python, [program], { input, encoding: 'utf8', maxBuffer: 2 ** 26 })
    const given = stdout.split('\n').slice(0, -1)
    answers.push(...(given.length === 0 ? [undefined] : given))
  }
  return answers
}

describe.skipIf(!hasLibvirtPython)('wrong and borderline domain documents', () => {
  let answers: (string | undefined)[] = []
  let differing: string[] = []

  beforeAll(() => {
    answers = libvirtAnswers()
    differing = documents.flatMap(({ name, xml }, at) => {
      const [theirs = '', ours] = [answers[at], judge(xml)]
      return theirs === ours
        ? []
        : [`${name} (libvirt: ${theirs || 'accepted'}, conf: ${ours || 'accepted'})`]
    })
  }, 300_000)

  it('are many, and libvirt survives nearly all of them', () => {
    expect(documents.length).toBeGreaterThan(15_000)
    expect(answers.filter(answer => answer === undefined).length).toBeLessThan(100)
  })

  it("are refused with libvirt's codes, but for those with a reason", () => {
    const known = refusalDifferences.map(({ documents: pattern }) => pattern)
    const nameOf = (line: string): string => line.replace(/^[^:]*: /, '').replace(/ \(libvirt: .*\)$/, '')
    expect(differing.filter(line => !known.some(pattern => pattern.test(nameOf(line))))).toEqual([])
  })

  it.each(refusalDifferences)('still differ: $reason', ({ documents: pattern }) => {
    expect(differing.some(line => pattern.test(line.replace(/^[^:]*: /, '').replace(/ \(.*$/, '')))).toBe(
      true,
    )
  })
})
