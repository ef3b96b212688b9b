import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { commandGroups } from '../../src/commands/catalog.ts'
import { shownCommands } from '../../src/help/format-group.ts'

const file = fileURLToPath(new URL('../../man/gw.1', import.meta.url))
const page = readFileSync(file, 'utf8')
const groff = spawnSync('groff', ['--version']).status === 0

describe('the manual page', () => {
  it.each(commandGroups)('has the commands of $title', ({ commands }) => {
    for (const { name } of shownCommands(commands))
      expect(page).toContain(`\n.TP\n\\fB${name.replaceAll('-', '\\-')}\\fR`)
  })

  it('stands for both names of the program', () => {
    expect(readFileSync(file.replace('gw.1', 'guestwork.1'), 'utf8')).toBe('.so man1/gw.1\n')
    const { man } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      man: string[]
    }
    expect(man).toEqual(['./man/gw.1', './man/guestwork.1'])
  })

  it('has no line that roff would take for a request by mistake, and none that is empty', () => {
    const requests = new Set(page.match(/^[.'].\S*/gm))
    expect([...requests].sort()).toEqual([
      '.PP',
      '.RE',
      '.RS',
      '.SH',
      '.SS',
      '.TH',
      '.TP',
      '.\\"',
      '.ad',
      '.br',
      '.nh',
    ])
    expect(page).not.toMatch(/\n\n/)
  })

  it.skipIf(!groff)(
    `is read by groff without a warning${groff ? '' : ', which is not installed here'}`,
    () => {
      const { status, stderr, stdout } = spawnSync('groff', ['-man', '-ww', '-Tascii', '-P-cbou', file], {
        encoding: 'utf8',
      })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(stdout).toContain('\nNAME\n')
      expect(stdout).toMatch(/\n +list \[--inactive\] \[--all\]/)
    },
  )
})
