import { parseConnectionUri } from '@guestwork/util'
import { describe, expect, it } from 'vitest'
import { rootOf } from '../src/root-uri.ts'

const root = (uri: string): string | undefined => rootOf(parseConnectionUri(uri))

describe('rootOf', () => {
  it.each([
    ['qemu:///embed?root=/srv/vms', '/srv/vms'],
    ['qemu:///embed?root=/srv//vms/../x', '/srv/x'],
    ['qemu:///embed?root=/srv/my%20vms', '/srv/my vms'],
  ])('%s is %s', (uri, expected) => {
    expect(root(uri)).toBe(expected)
  })

  it.each([
    'qemu:///system',
    'qemu:///session',
    'qemu://host/system',
    'qemu://host/embed?root=/x',
    'qemu+ssh://host/system',
    'qemu+unix:///system',
    'qemu:',
  ])('leaves %s to others', uri => {
    expect(root(uri)).toBeUndefined()
  })

  it.each([
    ['qemu:///embed', 'INVALID_ARG', "Missing URI parameter 'root'"],
    ['qemu:///embed?root=', 'INVALID_ARG', "Missing URI parameter 'root'"],
    ['qemu:///embed?root=/a&root=/b', 'INVALID_ARG', 'given twice'],
    ['qemu:///embed?root=/a&socket=/b', 'INVALID_ARG', "unknown URI parameter 'socket'"],
    ['qemu:///embed?root=relative', 'CONFIG_UNSUPPORTED', 'root path must be absolute'],
    ['qemu:///moon', 'INVALID_ARG', "unexpected QEMU URI path '/moon'"],
  ])('refuses %s with %s', (uri, code, message) => {
    expect(() => root(uri)).toThrow(
      expect.objectContaining({ code, message: expect.stringContaining(message) as string }),
    )
  })
})
