import type { Clock, Timer } from '@guestwork/conf/domain'
import type { Launch } from './launch.ts'
import { keyedOption } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/** The real time clock, and what becomes of ticks that the guest misses. */
export function clockArguments({ domain, now }: Launch): string[] {
  const { clock = { offset: 'utc' } } = domain
  const timers = clock.timers ?? []
  for (const timer of timers) checkTimer(timer)
  const rtc = timers.find(({ name }) => name === 'rtc')
  const pit = timers.find(({ name }) => name === 'pit')
  return [
    ...keyedOption('-rtc', undefined, {
      base: baseOf(clock, now),
      driftfix: rtc?.tickpolicy === 'catchup' ? 'slew' : undefined,
    }),
    ...(pit?.tickpolicy === 'delay' ? ['-global', 'kvm-pit.lost_tick_policy=delay'] : []),
  ]
}

function baseOf(clock: Clock, now: number): string {
  switch (clock.offset) {
    case 'utc':
    case 'localtime':
      if (clock.adjustment !== undefined) throw unsupported("clock: 'adjustment' is not supported yet")
      return clock.offset
    case 'absolute':
      return clockTime(Number(clock.start) * 1000)
    case 'variable':
      if (clock.basis === 'localtime') throw unsupported("clock: basis 'localtime' is not supported yet")
      return clockTime(now + Number(clock.adjustment ?? 0n) * 1000)
    default:
      throw unsupported(`clock: offset '${clock.offset}' is not supported yet`)
  }
}

/** A time in UTC, to the second and without a zone, as `-rtc` wants it. */
function clockTime(milliseconds: number): string {
  if (Math.abs(milliseconds) > 253402300799000) throw unsupported('clock: the time is beyond the year 9999')
  return new Date(milliseconds).toISOString().slice(0, 19)
}

function checkTimer(timer: Timer): void {
  const what = `timer '${timer.name}'`
  switch (timer.name) {
    case 'hpet':
      onlySupported(what, timer, ['name', 'present'])
      return
    case 'rtc':
    case 'pit':
      onlySupported(what, timer, ['name', 'tickpolicy'])
      if (timer.name === 'rtc' || timer.tickpolicy === undefined || timer.tickpolicy === 'delay') return
      throw unsupported(`${what}: tick policy '${timer.tickpolicy}' is not supported yet`)
    default:
      throw unsupported(`${what} is not supported yet`)
  }
}
