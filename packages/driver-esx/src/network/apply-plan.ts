import { isVirtError, VirtError } from '@guestwork/util'
import { isFault } from '../faults.ts'
import type { EsxCall } from '../session.ts'
import { vimCalls } from '../vim-calls.ts'
import { isAfter, isBefore, reversed, type Change } from './change.ts'
import { readNetwork, type HostNetwork } from './host-network.ts'
import { makeChange, type Target } from './make-change.ts'

/**
 * Makes the changes of a plan, one by one. Before each, the network is read again: what other clients changed meanwhile
 * is kept, and where they changed the same thing the plan ends. A plan that ends early, also because the caller gave up,
 * is undone.
 *
 * @returns the network after the last change
 * @throws VirtError what went wrong, and what could not be undone; the signal's reason
 */
export async function applyPlan(call: EsxCall, plan: readonly Change[]): Promise<HostNetwork> {
  const { client, networkSystem } = call.session
  // A call that is given up may still take effect on the host, so that each is waited for.
  const target = { calls: vimCalls(client, {}), networkSystem }
  const done: Change[] = []
  try {
    for (const change of plan) {
      call.signal.throwIfAborted()
      const now = await readAfter(target, done.at(-1))
      if (!isBefore(change, now)) throw changedMeanwhile(change)
      done.push(change)
      await makeChange(target, change, now)
    }
    return await readAfter(target, done.at(-1))
  } catch (error) {
    const last = done.at(-1)
    if (isFault(error, 'AlreadyExists') && last?.before === undefined) done.pop()
    throw await undo(target, done, error)
  }
}

/** The network, which has what the last change led to unless another client undid it. */
async function readAfter({ calls, networkSystem }: Target, last: Change | undefined): Promise<HostNetwork> {
  const now = await readNetwork(calls, networkSystem)
  if (last !== undefined && !isAfter(last, now)) throw changedMeanwhile(last)
  return now
}

/** Undoes what was done, in reverse order; the last change may not have been made. Gives the error that tells of all. */
async function undo(target: Target, done: readonly Change[], error: unknown): Promise<unknown> {
  const left: string[] = []
  for (const change of done.toReversed()) {
    try {
      await undoOne(target, change).catch(() => undoOne(target, change))
    } catch (failure) {
      left.push(`${described(change)} (${isVirtError(failure) ? failure.message : 'no answer'})`)
    }
  }
  if (left.length === 0) return error
  const [code, message] = isVirtError(error)
    ? ([error.code, error.message] as const)
    : (['OPERATION_ABORTED', 'the call was given up'] as const)
  return new VirtError(code, `${message}; this could not be undone: ${left.join(', ')}`, {
    domain: 'ESX',
    cause: error,
    details: { ...(isVirtError(error) ? error.details : {}), left },
  })
}

async function undoOne(target: Target, change: Change): Promise<void> {
  const now = await readNetwork(target.calls, target.networkSystem)
  if (isAfter(change, now)) await makeChange(target, reversed(change), now)
}

function changedMeanwhile(change: Change): VirtError {
  const message = `another client changed ${described(change)} meanwhile`
  return new VirtError('OPERATION_FAILED', message, {
    domain: 'ESX',
    details: { conflict: described(change) },
  })
}

function described(change: Change): string {
  switch (change.kind) {
    case 'switch':
      return `HostVirtualSwitch '${change.on}'`
    case 'uplinks':
      return `the PhysicalNics of '${change.on}'`
    case 'limits':
      return `the bandwidth of '${change.on}'`
    case 'port-group':
    case 'port-group-settings':
      return `portgroup '${change.portGroup}' of '${change.on}'`
  }
}
