import { describe, expect, it } from 'vitest'
import { parseLogOutputs } from '../src/log-output.ts'

describe('parseLogOutputs', () => {
  it.each([
    ['', []],
    ['1:stderr', [{ level: 'debug', destination: 'stderr', target: undefined }]],
    ['4:journald', [{ level: 'error', destination: 'journald', target: undefined }]],
    [
      '3:syslog:libvirtd  1:file:/tmp/a:b.log',
      [
        { level: 'warning', destination: 'syslog', target: 'libvirtd' },
        { level: 'debug', destination: 'file', target: '/tmp/a:b.log' },
      ],
    ],
  ])('reads %j', (text, outputs) => {
    expect(parseLogOutputs(text)).toEqual(outputs)
  })

  it.each([
    '1',
    '1:',
    '0:stderr',
    '5:stderr',
    'x:stderr',
    '1:STDERR',
    '1:foo',
    '1:stderr:x',
    '1:journald:',
    '1:file',
    '1:file:',
    '1:syslog',
  ])('refuses %j', text => {
    expect(() => parseLogOutputs(text)).toThrow(
      expect.objectContaining({ code: 'INVALID_ARG', message: expect.stringContaining(`'${text}'`) }),
    )
  })
})
