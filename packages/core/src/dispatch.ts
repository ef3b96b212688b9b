import { isVirtError, VirtError } from '@guestwork/util'
import { checkArguments } from './arguments.ts'
import { authorizeCall, authorizeResult, calledObject } from './authorization.ts'
import type { CallOptions } from './call-options.ts'
import { checkRules } from './check-rules.ts'
import { cancellation, race, throwIfAborted, type Cancellation } from './cancellation.ts'
import type { Call } from './driver/call.ts'
import {
  slotFamily,
  slotMetadata,
  type SlotArguments,
  type SlotName,
  type SlotResult,
} from './driver/metadata/index.ts'
import type { SlotMetadata } from './driver/slot-metadata.ts'
import type { Slot } from './driver/slot.ts'
import type { OpenConnection } from './open-connection.ts'
import type { Audit } from './policy.ts'

type AnySlot = Slot<unknown, readonly unknown[], unknown>

/**
 * The one place where a call to a driver passes. In this order: the connection is open; it is writable when the slot
 * writes or shows secrets; the arguments have their types and ranges, and keep the rules of libvirt's function; the driver
 * has the slot and honours the flags; the caller is allowed. Then the slot runs, no longer than its signal and deadline permit.
 *
 * @throws VirtError `INVALID_CONN`, `OPERATION_DENIED`, `INVALID_ARG`, `NO_SUPPORT`, `ACCESS_DENIED`,
 * `OPERATION_ABORTED`, `OPERATION_TIMEOUT`, and whatever the slot throws; `INTERNAL_ERROR` in place of what is no VirtError.
 */
export function dispatch<N extends SlotName>(
  connection: OpenConnection,
  slot: N,
  args: SlotArguments<N>,
  options: CallOptions = {},
): Promise<SlotResult<N>> {
  const { audit } = connection.policy
  const result =
    audit === undefined
      ? run(connection, slot, args, options)
      : runAudited(audit, connection, slot, args, options)
  return result as Promise<SlotResult<N>>
}

async function runAudited(
  audit: Audit,
  connection: OpenConnection,
  slot: SlotName,
  args: readonly unknown[],
  options: CallOptions,
): Promise<unknown> {
  const startedAt = Date.now()
  const start = performance.now()
  const settle = (error?: VirtError) => {
    const { api, access } = metadataOf(slot)
    const duration = performance.now() - start
    const { uri, identity } = connection
    const outcome = error === undefined ? 'success' : 'failure'
    const object = calledObject(slot, args)
    audit({ slot, api, access, uri, identity, object, outcome, error, startedAt, duration })
  }
  try {
    const result = await run(connection, slot, args, options)
    settle()
    return result
  } catch (error) {
    settle(asVirtError(slot, error))
    throw error
  }
}

async function run(
  connection: OpenConnection,
  slot: SlotName,
  args: readonly unknown[],
  options: CallOptions,
): Promise<unknown> {
  const implementation = admit(connection, slot, args)
  throwIfAborted(slot, options.signal)
  const { authorize } = connection.policy
  if (authorize !== undefined) await authorizeCall(connection, slot, args)
  const answer = invoke(connection, slot, implementation, args, options)
  const result = isPromise(answer) ? await answer : answer
  return authorize === undefined ? result : authorizeResult(connection, slot, args, result)
}

/** The slot, after everything that can be checked without the driver. */
function admit(connection: OpenConnection, slot: SlotName, args: readonly unknown[]): AnySlot {
  const metadata = metadataOf(slot)
  checkOpen(connection, metadata)
  checkWritable(connection, metadata, args)
  checkArguments(slot, metadata, args)
  checkRules(slot, metadata, args)
  const implementation = findSlot(connection, slot, metadata)
  checkHonoured(slot, metadata, implementation, args)
  return implementation
}

/** What the slot answers; a promise is given up when its signal fires. */
function invoke(
  connection: OpenConnection,
  slot: SlotName,
  implementation: AnySlot,
  args: readonly unknown[],
  options: CallOptions,
): unknown {
  const timeout = options.timeout ?? connection.timeout
  const limits = cancellation(slot, connection.closing.signal, { signal: options.signal, timeout })
  const { session, identity, log } = connection
  const call: Call<unknown> = { session, identity, log, signal: limits.signal, deadline: limits.deadline }
  try {
    const answer = implementation(call, ...args)
    if (isPromise(answer)) return settled(slot, limits, connection.activity.follow(answer))
    limits.done()
    return answer
  } catch (error) {
    limits.done()
    throw asVirtError(slot, error)
  }
}

async function settled(slot: SlotName, limits: Cancellation, answer: Promise<unknown>): Promise<unknown> {
  try {
    return await race(slot, limits.signal, answer)
  } catch (error) {
    throw asVirtError(slot, error)
  } finally {
    limits.done()
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function'
}

/** Whether the connection's driver has the slot, itself or derived. */
export function hasSlot(connection: OpenConnection, slot: SlotName): boolean {
  return slotOf(connection, slot) !== undefined
}

function slotOf(connection: OpenConnection, slot: SlotName): AnySlot | undefined {
  const family = slotFamily(slot)
  if (family === 'stream') return undefined
  const table = connection.tables[family] as Readonly<Record<string, AnySlot | undefined>> | undefined
  return table?.[slot]
}

function findSlot(connection: OpenConnection, slot: SlotName, { api }: SlotMetadata): AnySlot {
  const implementation = slotOf(connection, slot)
  if (implementation !== undefined) return implementation
  throw new VirtError('NO_SUPPORT', api, { details: { slot, driver: connection.driver.name } })
}

function checkOpen(connection: OpenConnection, { api }: SlotMetadata): void {
  if (!connection.closing.signal.aborted) return
  throw new VirtError('INVALID_CONN', `${api}: the connection to ${connection.uri} is closed`)
}

function checkWritable(connection: OpenConnection, metadata: SlotMetadata, args: readonly unknown[]): void {
  if (!connection.readOnly) return
  const { api, access, secureFlags = 0, secureArgument } = metadata
  if (access === 'write') throw new VirtError('OPERATION_DENIED', `read only access prevents ${api}`)
  if ((flagsOf(metadata, args) & secureFlags) !== 0) {
    throw new VirtError('OPERATION_DENIED', `${api} with secure flag`)
  }
  if (secureArgument === undefined) return
  const position = Object.keys(metadata.parameters).indexOf(secureArgument.name)
  if (args[position] === secureArgument.value) {
    throw new VirtError(
      'OPERATION_DENIED',
      `read only access prevents ${api} with this ${secureArgument.name}`,
    )
  }
}

function checkHonoured(
  slot: SlotName,
  metadata: SlotMetadata,
  implementation: AnySlot,
  args: readonly unknown[],
): void {
  const refused = (flagsOf(metadata, args) & ~(implementation.flags ?? 0)) >>> 0
  if (refused === 0) return
  throw new VirtError('INVALID_ARG', `unsupported flags (0x${refused.toString(16)}) in function ${slot}`, {
    details: { slot, flags: refused },
  })
}

function flagsOf(metadata: SlotMetadata, args: readonly unknown[]): number {
  if (metadata.flags === undefined) return 0
  const position = Object.values(metadata.parameters).indexOf('flags')
  const flags = args[position]
  return typeof flags === 'number' ? flags : 0
}

function metadataOf(slot: SlotName): SlotMetadata {
  return slotMetadata[slot]
}

/** A VirtError as it is; anything else as INTERNAL_ERROR with the value as its cause. */
export function asVirtError(slot: string, error: unknown): VirtError {
  if (isVirtError(error)) return error
  const text = error instanceof Error ? error.message : String(error)
  return new VirtError('INTERNAL_ERROR', `${slot} failed: ${text}`, { cause: error })
}
