import { isVirtError } from '@guestwork/util'
import {
  ALL_FLAGS,
  connect,
  honours,
  type Connection,
  type Domain,
  type HypervisorDriver,
  type SlotArguments,
  type SlotResult,
} from '../../src/index.ts'
import { fakeDriver, web, type FakeSession } from '../fake-driver.ts'

type HypervisorSlot = keyof HypervisorDriver<FakeSession>

/** A connection to a driver with these slots, and its domain `web-1`. */
export async function openDomain(
  slots: Partial<HypervisorDriver<FakeSession>>,
): Promise<{ connection: Connection; domain: Domain }> {
  const driver = fakeDriver({ domainLookupByName: () => web, connectClose: () => {}, ...slots })
  const connection = await connect('fake:///', { drivers: [driver] })
  return { connection, domain: await connection.domainLookupByName('web-1') }
}

/** What one method made of its arguments and of its slot's answer. */
export interface Asked<N extends HypervisorSlot, R> {
  /** What the slot got after the call; undefined when it was not called. */
  readonly args: SlotArguments<N> | undefined
  /** What the method answered. */
  readonly result: R
}

/**
 * Calls a method of a domain whose driver has one slot, which honours all flags and gives this answer.
 *
 * @param slot - the slot that the method should call
 * @param answer - what it answers
 * @param act - calls the method
 */
export async function ask<N extends HypervisorSlot, R>(
  slot: N,
  answer: SlotResult<N>,
  act: (domain: Domain, connection: Connection) => PromiseLike<R>,
): Promise<Asked<N, R>> {
  let seen: SlotArguments<N> | undefined
  const implementation = honours(ALL_FLAGS, (_call: unknown, ...args: readonly unknown[]) => {
    seen = args as SlotArguments<N>
    return answer
  })
  const { connection, domain } = await openDomain({ [slot]: implementation })
  await using _ = connection
  const result = await act(domain, connection)
  return { args: seen, result }
}

/** What the slot got after the domain. */
export async function argumentsOf<N extends HypervisorSlot>(
  slot: N,
  answer: SlotResult<N>,
  act: (domain: Domain) => PromiseLike<unknown>,
): Promise<readonly unknown[] | undefined> {
  const { args } = await ask(slot, answer, act)
  return args?.slice(1)
}

/** The result as text, or the code of the error. */
export async function settlement(work: PromiseLike<unknown>): Promise<string> {
  try {
    return String(await work)
  } catch (error) {
    return isVirtError(error) ? error.code : String(error)
  }
}
