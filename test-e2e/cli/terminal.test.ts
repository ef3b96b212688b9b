import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { noTerminal, openBash, type Typist } from '../packed/terminal.ts'

const gw = fileURLToPath(new URL('../../packages/cli/bin/gw.js', import.meta.url))
const call = `${process.execPath} ${gw} -c test:///default`
const title = noTerminal === undefined ? '' : `: ${noTerminal}`

let home: string
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))))
afterEach(() => rmSync(home, { recursive: true, force: true }))

function openTerminal(): Typist {
  return openBash({
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, HISTFILE: '/dev/null', PS1: '$ ' },
  })
}

it.skipIf(noTerminal !== undefined)(`errors are red on a terminal that knows colours${title}`, async () => {
  await using terminal = openTerminal()
  const failed = /failed to get domain 'nope'/
  expect(await terminal.type(`TERM=xterm ${call} domstate nope\n`, failed)).toContain(
    '\u001b[31merror:\u001b[39m',
  )
  for (const variable of ['TERM=dumb', 'TERM=xterm NO_COLOR=1'])
    expect(await terminal.type(`${variable} ${call} domstate nope\n`, failed)).not.toContain('\u001b[31m')
})

it.skipIf(noTerminal !== undefined)(`the shell completes words and finds earlier lines${title}`, async () => {
  await using terminal = openTerminal()
  await terminal.type(`TERM=xterm ${call}\n`, /gw #/)
  await terminal.type('domsta', /domsta/)
  await terminal.type('\t', /t/)
  await terminal.type('e te', /e te/)
  await terminal.type('\t', /st /)
  await terminal.type('\r', /running/)
  await terminal.type('uri', /uri/)
  await terminal.type('\r', /test:\/\/\/default/)
  await terminal.type('tat', /tat/)
  await terminal.type('\u0012', /domstate test/)
  await terminal.type('\r', /running/)
  await terminal.type('quit\r', /\$ /)
})
