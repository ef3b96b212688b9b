import { attribute, child, children, element, members, slot, variant } from '../codec/declare.ts'
import { oneOf, yesNo } from '../codec/values/choice.ts'
import { long, ulong, unlessZero } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'
import type { XmlElement } from '../xml/element.ts'

/** How far lost ticks are made up for. */
export const timerCatchup = element({
  /** Lost nanoseconds from which ticks are made up for. */
  threshold: attribute(unlessZero(ulong)),
  /** How much faster the clock runs meanwhile, in percent. */
  slew: attribute(unlessZero(ulong)),
  /** Nanoseconds beyond which nothing is made up for. */
  limit: attribute(unlessZero(ulong)),
})

/** A time source of the guest. */
export const timer = element({
  /** The time source. */
  name: attribute(oneOf(['platform', 'pit', 'rtc', 'hpet', 'tsc', 'kvmclock', 'hypervclock', 'armvtimer']), {
    required: true,
  }),
  /** Whether the guest has it. */
  present: attribute(yesNo),
  /** What happens to ticks that the guest missed. */
  tickpolicy: attribute(oneOf(['delay', 'catchup', 'merge', 'discard'])),
  /** What it follows. */
  track: attribute(oneOf(['boot', 'guest', 'wall', 'realtime'])),
  /** The frequency of the TSC, in hertz. */
  frequency: attribute(ulong),
  /** How the TSC is provided. */
  mode: attribute(oneOf(['auto', 'native', 'emulate', 'paravirt', 'smpsafe'])),
  /** How far lost ticks are made up for, with `catchup`. */
  catchup: child(timerCatchup, { dropEmpty: true }),
})

/** A clock that starts at the host's time. */
export const clockFixed = members({
  /** What becomes of a change that the guest makes: `reset` forgets it at the next start. */
  adjustment: attribute(oneOf(['reset'])),
})

/** A clock that is a number of seconds away from the host's, also after the guest changed it. */
export const clockVariable = members({
  /** Seconds from the basis. */
  adjustment: attribute(long, { default: 0n }),
  /** What the seconds are counted from. */
  basis: attribute(oneOf(['utc', 'localtime']), { default: 'utc', code: 'CONFIG_UNSUPPORTED' }),
})

/** A clock in a time zone. */
export const clockTimezone = members({
  /** The time zone, such as `Europe/Paris`. */
  timezone: attribute(word, { required: true, missingCode: 'INTERNAL_ERROR' }),
})

/** A clock that starts at a fixed time. */
export const clockAbsolute = members({
  /** Seconds since 1970. */
  start: attribute(ulong, { required: true, missingCode: 'INTERNAL_ERROR' }),
})

/** A clock that starts some seconds away from a fixed one is a variable one. */
function rewriteAdjustment(element: XmlElement): void {
  const offset = element.attributes.get('offset') ?? 'utc'
  const adjustment = element.attributes.get('adjustment')
  if (adjustment === undefined || adjustment === 'reset' || (offset !== 'utc' && offset !== 'localtime'))
    return
  element.attributes = new Map(Object.entries({ offset: 'variable', adjustment, basis: offset }))
}

/** The guest's clock. */
export const clock = element(
  {
    /** What the clock shows at start. */
    offset: variant(
      {
        utc: clockFixed,
        localtime: clockFixed,
        variable: clockVariable,
        timezone: clockTimezone,
        absolute: clockAbsolute,
      },
      { default: 'utc', code: 'CONFIG_UNSUPPORTED' },
    ),
    slot: slot(),
    /** The guest's time sources. */
    timers: children('timer', timer),
  },
  { rewrite: rewriteAdjustment },
)
