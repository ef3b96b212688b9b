import { describe, expect, it } from 'vitest'
import { visibleText } from '../../src/output/visible-text.ts'
import { runGw } from '../run-gw.ts'

describe('visibleText', () => {
  it.each([
    ['names of characters that move the cursor', '\u001b]0;title\u0007\b', '\\x1b]0;title\\x07\\x08'],
    ['those that are no ASCII', '\u009b2J', '\\xff\\xff2J'],
    ['a carriage return that would write over the line', 'name\rother', 'name\\x0dother'],
    [
      'line ends, tabs and colours stay',
      'a\tb\r\n\u001b[1mbold\u001b[0m\n',
      'a\tb\r\n\u001b[1mbold\u001b[0m\n',
    ],
  ])('%s', (_, text, shown) => expect(visibleText(text)).toBe(shown))
})

describe('gw', () => {
  const words = ['-c', 'test:///default', 'echo \u001b[2J; domstate \u001b[2J']

  it('shows control characters on a terminal', async () => {
    const { stdout, stderr } = await runGw(words, { outputIsTerminal: true, errorIsTerminal: true })
    expect(stdout).toBe('\\x1b[2J\n\n')
    expect(stderr).toContain("failed to get domain '\\x1b[2J'")
  })

  it('hands them on to a file', async () => {
    const { stdout, stderr } = await runGw(words)
    expect(stdout).toBe('\u001b[2J\n\n')
    expect(stderr).toBe("error: failed to get domain '\u001b[2J'\n")
  })

  it('escapes them in JSON', async () => {
    const { stdout } = await runGw(['--json', '-c', 'test:///default', 'echo \u009b2J'])
    expect(stdout).toContain('\\u009b2J')
  })
})
