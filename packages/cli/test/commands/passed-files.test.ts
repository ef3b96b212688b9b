import { expect, it } from 'vitest'
import { mockGuest } from '../mock-guest.ts'
import { runOnTest } from '../run-gw.ts'

// What virsh 9.0 handed to libvirt.

const domain = { name: 'test', uuid: '6695eb01-f6a4-8304-79aa-97f2502e193f', id: 7 }
const document = 'packages/cli/test/fixtures/documents/plain.xml'

it.each([
  ['dom-fd-associate test images 0,1', ['images', [0, 1], 0]],
  ['dom-fd-associate test images 0 --seclabel-restore', ['images', [0], 1]],
  ['dom-fd-associate test images 0 --seclabel-writable', ['images', [0], 2]],
])('%s', async (command, given) => {
  const guest = mockGuest({ domainFDAssociate: undefined })
  expect(await runOnTest(command, guest)).toEqual({ code: 0, stdout: '\n', stderr: '' })
  expect(guest.asked).toEqual([['domainFDAssociate', ...given]])
})

it.each([
  ['--pass-fds 1,0', 'domainCreateWithFiles', [[1, 0], 0]],
  ['--pass-fds 1 --paused', 'domainCreateWithFiles', [[1], 1]],
  ["--pass-fds ''", 'domainCreateWithFlags', [0]],
])('start %s', async (words, slot, given) => {
  const guest = mockGuest({ domainCreateWithFiles: domain, domainCreateWithFlags: domain })
  const { code } = await runOnTest(`destroy test; start test ${words}`, guest)
  expect({ code, asked: guest.asked }).toEqual({ code: 0, asked: [[slot, ...given]] })
})

it('create hands files over', async () => {
  const guest = mockGuest({ domainCreateXMLWithFiles: domain })
  const { code } = await runOnTest(`create ${document} --pass-fds 0,1 --paused`, guest)
  const { asked } = guest
  const given = [['domainCreateXMLWithFiles', expect.stringContaining('<name>Plain</name>'), [0, 1], 1]]
  expect({ code, asked }).toEqual({ code: 0, asked: given })
})
