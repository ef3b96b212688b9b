import { stripVTControlCharacters } from 'node:util'
import { describe, expect, it } from 'vitest'
import { plain, styleFor } from '../../src/output/style.ts'
import { runOnTest } from '../run-gw.ts'

const red = '\u001b[31merror:\u001b[39m'

describe('styleFor', () => {
  it.each([
    [true, {}, true],
    [false, {}, false],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [true, { TERM: 'xterm-256color' }, true],
    [false, { FORCE_COLOR: '1' }, true],
    [false, { FORCE_COLOR: '', NO_COLOR: '1', TERM: 'dumb' }, true],
    [true, { FORCE_COLOR: '0' }, false],
    [true, { FORCE_COLOR: 'false' }, false],
  ])('on a terminal: %s, with %j: marks %s', (isTerminal, env, marks) => {
    expect(styleFor(isTerminal, env)('red', 'error:')).toBe(marks ? red : 'error:')
  })

  it('marks nothing when plain', () => {
    expect(plain('bold', 'x')).toBe('x')
  })
})

describe('gw', () => {
  it('marks error: on a terminal, and only that', async () => {
    const { stdout, stderr } = await runOnTest('domstate nope', { errorIsTerminal: true })
    expect({ stdout, stderr }).toEqual({ stdout: '\n', stderr: `${red} failed to get domain 'nope'\n` })
  })

  it('marks the mistakes of the command line too', async () => {
    const { stderr } = await runOnTest('nonsense', { errorIsTerminal: true })
    expect(stderr).toBe(`${red} unknown command: 'nonsense'\n`)
  })

  it.each(['help', 'help list', 'help monitor', 'list --help'])(
    '%s has bold headings, and the same text',
    async command => {
      const { stdout } = await runOnTest(command, { outputIsTerminal: true })
      const plainText = (await runOnTest(command)).stdout
      expect(stdout).toContain('\u001b[1m')
      expect(plainText).not.toContain('\u001b')
      expect(stripVTControlCharacters(stdout)).toBe(plainText)
    },
  )

  it('leaves JSON and answers as they are', async () => {
    const terminal = { outputIsTerminal: true, errorIsTerminal: true }
    const { stdout } = await runOnTest('list; dominfo test --json', terminal)
    expect(stdout).not.toContain('\u001b')
    expect((await runOnTest('domstate nope --json', terminal)).stderr).not.toContain('\u001b')
  })
})
