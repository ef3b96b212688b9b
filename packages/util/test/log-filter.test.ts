import { describe, expect, it } from 'vitest'
import { formatLogFilters, parseLogFilters, parseLogLevel, passesLogFilters } from '../src/log-filter.ts'

describe('parseLogFilters', () => {
  it.each([
    ['', []],
    ['  ', []],
    [
      '3:remote  4:event',
      [
        { level: 'warning', match: 'remote' },
        { level: 'error', match: 'event' },
      ],
    ],
    ['1:+qemu', [{ level: 'debug', match: 'qemu' }]],
    ['02:a:b', [{ level: 'info', match: 'a:b' }]],
  ])('reads %j', (text, filters) => {
    expect(parseLogFilters(text)).toEqual(filters)
  })

  it.each(['3', '3:', '3:+', '0:x', '5:x', 'a:x', ':x', '3:a 9:b', '1:x '.repeat(1001)])(
    'refuses %j',
    text => {
      expect(() => parseLogFilters(text)).toThrow(expect.objectContaining({ code: 'INVALID_ARG' }))
    },
  )

  it('reads what is written again', () => {
    const filters = parseLogFilters('1:qemu 3:remote* 4:e?ent')
    expect(parseLogFilters(formatLogFilters(filters))).toEqual(filters)
  })
})

it.each([
  ['1', 'debug'],
  ['4', 'error'],
  ['info', 'info'],
  ['warn', 'warning'],
  ['warning', 'warning'],
  ['0', undefined],
  ['', undefined],
  ['DEBUG', undefined],
])('parseLogLevel(%j) is %s', (text, level) => {
  expect(parseLogLevel(text)).toBe(level)
})

describe('passesLogFilters', () => {
  const filters = parseLogFilters('1:driver-qemu 4:core 2:rpc*client 1:d?emon')

  it.each([
    ['debug', 'driver-qemu:monitor', true],
    ['warning', 'core:dispatch', false],
    ['error', 'core:dispatch', true],
    ['info', 'rpc:xdr-client', true],
    ['debug', 'rpc:xdr-client', false],
    ['info', 'rpc:server', false],
    ['debug', 'daemon:main', true],
    ['debug', 'demon:main', false],
    ['warning', 'cli:list', true],
    ['info', 'cli:list', false],
  ] as const)('%s of %s: %s', (level, source, passes) => {
    expect(passesLogFilters(filters, 'warning', level, source)).toBe(passes)
  })

  it('lets the first filter that matches decide', () => {
    expect(passesLogFilters(parseLogFilters('4:a 1:a'), 'debug', 'info', 'a')).toBe(false)
  })

  it('matches hostile patterns in bounded time', () => {
    const started = performance.now()
    const hostile = [{ level: 'debug', match: `${'*a?'.repeat(1000)}x` } as const]
    expect(passesLogFilters(hostile, 'error', 'debug', 'a'.repeat(10_000))).toBe(false)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})
