import { describe, expect, it } from 'vitest'
import { createLogger, silentLog, type LogRecord } from '../src/log.ts'

function recorder() {
  const records: LogRecord[] = []
  return { records, log: createLogger('driver-test:session', { write: record => records.push(record) }) }
}

describe('createLogger', () => {
  it('writes a record for each call', () => {
    const { records, log } = recorder()
    log.debug('a')
    log.info('b', { count: 2 })
    log.warning(() => 'c')
    log.error('d')
    expect(records).toEqual([
      { level: 'debug', source: 'driver-test:session', message: 'a', facts: {} },
      { level: 'info', source: 'driver-test:session', message: 'b', facts: { count: 2 } },
      { level: 'warning', source: 'driver-test:session', message: 'c', facts: {} },
      { level: 'error', source: 'driver-test:session', message: 'd', facts: {} },
    ])
  })

  it('masks secrets in messages and facts', () => {
    const { records, log } = recorder()
    log.info('connect esx://root:hunter2@host/', {
      uri: 'esx://root:hunter2@host/',
      password: 'hunter2',
      authToken: 'hunter2',
      nested: { list: [{ passphrase: 'hunter2', name: 'kept' }], cause: new RangeError('esx://a:hunter2@b') },
      size: 5n,
    })
    expect(records).toEqual([
      {
        level: 'info',
        source: 'driver-test:session',
        message: 'connect esx://root:***@host/',
        facts: {
          uri: 'esx://root:***@host/',
          password: '***',
          authToken: '***',
          nested: { list: [{ passphrase: '***', name: 'kept' }], cause: 'RangeError: esx://a:***@b' },
          size: 5n,
        },
      },
    ])
  })

  it('survives facts that contain themselves', () => {
    const { records, log } = recorder()
    const facts: Record<string, unknown> = { name: 'x' }
    facts['self'] = facts
    log.info('loop', facts)
    expect(records).toHaveLength(1)
  })

  it('neither builds nor writes what the sink does not want', () => {
    const records: LogRecord[] = []
    const log = createLogger('core:dispatch', {
      write: record => records.push(record),
      wants: (level, source) => level === 'error' && source === 'core:dispatch',
    })
    log.debug(() => expect.unreachable('the message was built'))
    log.error(() => 'kept')
    expect(records.map(record => record.message)).toEqual(['kept'])
  })
})

it('silentLog never builds a message', () => {
  for (const level of ['debug', 'info', 'warning', 'error'] as const) {
    silentLog[level](() => expect.unreachable('the message was built'))
  }
})
