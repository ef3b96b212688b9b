import type { EventStream } from '@guestwork/core'
import { UnmetExpectation } from './expectation.ts'
import { within } from './eventually.ts'

/** The next event that fits; others before it are passed over. Fails when it does not come within `patience` milliseconds. */
export async function nextEvent<E extends object>(
  events: EventStream<E>,
  fits: (event: E) => boolean,
  what: string,
  patience: number,
): Promise<E> {
  for (;;) {
    const { value } = await within(events.next(), what, patience)
    if (value === undefined) throw new UnmetExpectation(`${what}: the stream of events has ended before`)
    if (fits(value)) return value
  }
}
