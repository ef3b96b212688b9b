import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseLogFilters } from '../../src/log-filter.ts'
import { createLogger } from '../../src/log.ts'
import { logSinkOptionsFromEnvironment, openLogSink } from '../../src/node/log-sink.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('openLogSink', () => {
  it('writes lines like those of libvirt to files that only we may read', async () => {
    const target = join(await temporaryFolder(), 'log')
    const log = createLogger(
      'driver-test:session',
      openLogSink({ level: 'info', outputs: [{ level: 'debug', destination: 'file', target }] }),
    )
    log.debug('not wanted')
    log.info('two\nlines \u001b[31m', { size: 5n })
    const time = String.raw`\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\+0000`
    const text = String.raw`driver-test:session : two\\nlines \\u001b\[31m \{"size":"5"\}`
    expect(await readFile(target, 'utf8')).toMatch(
      new RegExp(`^${time}: ${String(process.pid)}: info : ${text}\n$`),
    )
    if (process.platform !== 'win32') expect((await stat(target)).mode & 0o777).toBe(0o600)
  })

  it('applies filters first and the level of each output then', async () => {
    const folder = await temporaryFolder()
    const [all, errors] = [join(folder, 'all'), join(folder, 'errors')]
    const sink = openLogSink({
      filters: parseLogFilters('1:qemu'),
      outputs: [
        { level: 'debug', destination: 'file', target: all },
        { level: 'error', destination: 'file', target: errors },
      ],
    })
    for (const source of ['driver-qemu:monitor', 'core:dispatch']) {
      const log = createLogger(source, sink)
      log.debug('d')
      log.error('e')
    }
    expect((await readFile(all, 'utf8')).match(/\S+ : \S+$/gm)).toEqual([
      'driver-qemu:monitor : d',
      'driver-qemu:monitor : e',
      'core:dispatch : e',
    ])
    expect((await readFile(errors, 'utf8')).split('\n')).toHaveLength(3)
  })

  it('rejects a file that cannot be opened, and syslog', async () => {
    const folder = await temporaryFolder()
    expect(() => openLogSink({ outputs: [{ level: 'debug', destination: 'file', target: folder }] })).toThrow(
      expect.objectContaining({ code: 'SYSTEM_ERROR', details: { path: folder, errno: expect.any(String) } }),
    )
    expect(() => openLogSink({ outputs: [{ level: 'debug', destination: 'syslog', target: 'x' }] })).toThrow(
      expect.objectContaining({ code: 'CONFIG_UNSUPPORTED' }),
    )
  })
})

describe('logSinkOptionsFromEnvironment', () => {
  it('is nothing when no variable is set', () => {
    expect(logSinkOptionsFromEnvironment({ LIBVIRT_DEBUG: '' })).toBeUndefined()
  })

  it('reads the variables of libvirt', () => {
    expect(logSinkOptionsFromEnvironment({ LIBVIRT_DEBUG: '1' })).toEqual({
      level: 'debug',
      filters: [],
      outputs: undefined,
    })
    expect(
      logSinkOptionsFromEnvironment({ LIBVIRT_LOG_FILTERS: '3:remote', LIBVIRT_LOG_OUTPUTS: '2:journald' }),
    ).toEqual({
      level: undefined,
      filters: [{ level: 'warning', match: 'remote' }],
      outputs: [{ level: 'info', destination: 'journald', target: undefined }],
    })
  })

  it('refuses a level that there is not', () => {
    expect(() => logSinkOptionsFromEnvironment({ LIBVIRT_DEBUG: '7' })).toThrow(
      expect.objectContaining({ code: 'INVALID_ARG' }),
    )
  })
})
