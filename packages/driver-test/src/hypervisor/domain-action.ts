import type { Domain } from '@guestwork/conf/domain'
import { DomainLifecycle, type DomainRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { TestCall } from '../session.ts'
import { changeDefinitions } from './affected-definition.ts'

type Action = NonNullable<Domain['onCrash']>
type ActionForAll = NonNullable<Domain['onPoweroff']>

/** The actions in the order of libvirt's numbers (`virDomainLifecycleAction`); the first four are for all occasions. */
const actionsForAll: readonly ActionForAll[] = ['destroy', 'restart', 'rename-restart', 'preserve']
const actions: readonly Action[] = [...actionsForAll, 'coredump-destroy', 'coredump-restart']
const occasions = new Map<number, string>([
  [DomainLifecycle.POWEROFF, 'poweroff'],
  [DomainLifecycle.REBOOT, 'reboot'],
  [DomainLifecycle.CRASH, 'crash'],
])

/** Sets what becomes of it when it powers off, reboots or crashes. */
export function testDomainSetLifecycleAction(
  { session }: TestCall,
  ref: DomainRef,
  type: number,
  number: number,
  flags: number,
): void {
  const occasion = occasions.get(type)
  const action = actions[number]
  if (occasion === undefined) throw invalid(`invalid lifecycle type '${String(type)}'`)
  if (action === undefined) throw invalid(`invalid lifecycle action '${String(number)}'`)
  const change = actionFor(type, action)
  if (change === undefined) {
    const message = `Lifecycle event '${occasion}' doesn't support '${action}' action`
    throw new VirtError('CONFIG_UNSUPPORTED', message, { domain: 'DOMAIN' })
  }
  changeDefinitions(session.node.get(ref), flags, definition => ({ ...definition, ...change }))
}

function actionFor(type: number, action: Action): Partial<Domain> | undefined {
  if (type === DomainLifecycle.CRASH) return { onCrash: action }
  const allowed = actionsForAll.find(each => each === action)
  if (allowed === undefined) return undefined
  return type === DomainLifecycle.REBOOT ? { onReboot: allowed } : { onPoweroff: allowed }
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'DOMAIN' })
}
