import { expect, it } from 'vitest'
import { withMockHost } from '../mock-host/mock-host.ts'
import { runGw } from '../run-gw.ts'

const documents = 'packages/cli/test/fixtures/documents'
const secret = '0a81f5b2-8403-4b23-88d6-21ccc2f80d6f'
const unused = '00000001-8403-4b23-88d6-21ccc2f80d6f'
const port = '5d744f21-ba4a-4d6e-bdb2-30a35ff3207d'
const definitions = [
  `secret-define ${documents}/secret-volume.xml`,
  `secret-define ${documents}/secret-unused.xml`,
  `nwfilter-define ${documents}/nwfilter.xml`,
  `nwfilter-binding-create ${documents}/nwfilter-binding.xml`,
  `net-port-create default ${documents}/network-port.xml`,
]

it.each([
  ['secret-dumpxml ', `${secret}\tvolume /images/web.img\n${unused}\tnone\n`],
  ['secret-event --secret 0a', `${secret}\tvolume /images/web.img\n`],
  ['secret-event --event ', 'lifecycle\nvalue-changed\n'],
  ['nwfilter-dumpxml n', 'no-smtp\n'],
  ['nwfilter-binding-delete ', 'vnet0\tno-smtp\n'],
  ['net-port-dumpxml default ', `${port}\n`],
  ['net-port-dumpxml --port ', ''],
])('complete --line "gw %s"', async (line, candidates) => {
  const host = withMockHost()
  await runGw(['-c', 'test:///default', definitions.join('; ')], host)
  const args = ['-q', 'complete', '--line', `gw -c test:///default ${line}`]
  expect(await runGw(args, host)).toEqual({ code: 0, stdout: candidates, stderr: '' })
})
