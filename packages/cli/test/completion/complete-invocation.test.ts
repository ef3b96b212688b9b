import { describe, expect, it } from 'vitest'
import { runGw } from '../run-gw.ts'

async function complete(line: string) {
  const { stdout } = await runGw(['-q', '--json', 'complete', '--line', line])
  return (JSON.parse(stdout) as { readonly value: string }[]).map(({ value }) => value)
}

describe('complete --line', () => {
  it.each([
    ['gw domstate', ['domstate']],
    ['gw --js', ['--json']],
    ['gw -c test:///default domin', ['dominfo']],
    ['gw -c test:///default dominfo ', ['test']],
    ['gw --connect=test:///default dominfo --domain t', ['test']],
    ['gw completion ', ['bash', 'zsh', 'fish']],
    ['gw completion z', ['zsh']],
    ['gw complet', ['completion']],
    ['gw -c ', []],
    ['gw -c none:///x dominfo ', []],
    ['gw nonsense ', []],
  ])('%j', async (line, values) => {
    expect(await complete(line)).toEqual(values)
  })

  it('says what each is, after a tab', async () => {
    const { code, stdout, stderr } = await runGw(['-q', 'complete', '--line', 'gw domstate'])
    expect({ code, stdout, stderr }).toEqual({
      code: 0,
      stdout: 'domstate\twhat a domain is doing\n',
      stderr: '',
    })
  })
})

describe('completion', () => {
  it.each(['bash', 'zsh', 'fish'])('prints a script for %s', async shell => {
    const { code, stdout } = await runGw(['completion', shell])
    expect(code).toBe(0)
    expect(stdout).toContain('complete --line')
  })

  it('refuses other shells, and names those that it has', async () => {
    const { code, stderr } = await runGw(['completion', 'sh'])
    expect(code).toBe(1)
    expect(stderr).toBe("error: no completion for the shell 'sh', only for bash, zsh, fish\n")
  })
})
