import { randomUUID } from 'node:crypto'
import type { ObjectContent, PropertyFilterSpec, Ref, RetrieveResult, UpdateSet } from '../../vim/index.ts'
import { refusal } from '../refusal.ts'
import { collect } from './collector.ts'
import type { CollectorState, SessionState } from './session.ts'
import type { FakeMethods, MethodContext } from './table.ts'
import { WatchedFilter } from './watched-filter.ts'

const serverPage = 1000

/** The methods of property collectors and their filters. */
export const collectorMethods = {
  RetrieveProperties: ({ world }, { specSet }) => collectAll({ world }, specSet),
  RetrievePropertiesEx: (context, { specSet, options }) => {
    const objects = collectAll(context, specSet)
    return objects.length === 0 ? undefined : page(sessionOf(context), objects, options.maxObjects)
  },
  ContinueRetrievePropertiesEx: (context, { token }) => {
    const session = sessionOf(context)
    const left = session.pages.get(token)
    if (left === undefined) throw refusal({ $type: 'InvalidProperty', name: 'token' })
    session.pages.delete(token)
    return page(session, left, left.length > 0 ? pageSizeOf(token) : undefined)
  },
  CancelRetrievePropertiesEx: (context, { token }) => {
    sessionOf(context).pages.delete(token)
    return undefined
  },
  CreateFilter: (context, { spec }) => {
    const collector = collectorOf(context)
    collect(context.world, spec)
    const filter = new WatchedFilter({ type: 'PropertyFilter', value: randomUUID() }, spec)
    collector.filters.push(filter)
    return filter.ref
  },
  DestroyPropertyFilter: context => {
    for (const { filters } of sessionOf(context).collectors.values()) {
      const index = filters.findIndex(({ ref }) => ref.value === context.receiver.value)
      if (index >= 0) filters.splice(index, 1)
    }
    return undefined
  },
  CreatePropertyCollector: context => {
    const ref = { type: 'PropertyCollector', value: `session[${randomUUID()}]` } as const
    sessionOf(context).collectors.set(ref.value, { filters: [], version: 0 })
    return ref
  },
  DestroyPropertyCollector: context => {
    collectorOf(context)
    sessionOf(context).collectors.delete(context.receiver.value)
    return undefined
  },
  WaitForUpdatesEx: (context, { version = '', options }) =>
    waitForUpdates(context, version, options?.maxWaitSeconds),
} satisfies FakeMethods

function collectAll(
  { world }: Pick<MethodContext, 'world'>,
  specSet: readonly PropertyFilterSpec[],
): ObjectContent[] {
  return specSet.flatMap(spec => [...collect(world, spec)])
}

/** Tokens hold the size of the pages, so that the next one is as large. */
function page(session: SessionState, objects: readonly ObjectContent[], size = serverPage): RetrieveResult {
  const left = objects.slice(size)
  if (left.length === 0) return { objects }
  const token = `${String(size)}:${randomUUID()}`
  session.pages.set(token, left)
  return { token, objects: objects.slice(0, size) }
}

function pageSizeOf(token: string): number {
  return Number.parseInt(token, 10)
}

async function waitForUpdates(
  context: MethodContext,
  version: string,
  seconds = 600,
): Promise<UpdateSet | undefined> {
  const collector = collectorOf(context)
  if (version !== '' && version !== String(collector.version))
    throw refusal({ $type: 'InvalidCollectorVersion' })
  const session = sessionOf(context)
  const late = AbortSignal.timeout(seconds * 1_000)
  const stop = AbortSignal.any([late, context.signal, session.ended.signal])
  for (;;) {
    if (session.ended.signal.aborted) throw refusal({ $type: 'NotAuthenticated' })
    const filterSet = collector.filters.flatMap(filter => {
      const objectSet = filter.changes(context.world)
      return objectSet.length === 0 ? [] : [{ filter: filter.ref, objectSet }]
    })
    if (filterSet.length > 0) return { version: String((collector.version += 1)), filterSet }
    if (stop.aborted) return undefined
    await context.world.change(stop)
  }
}

function collectorOf(context: MethodContext): CollectorState {
  const found = sessionOf(context).collector(context.receiver, context.content.propertyCollector)
  if (found === undefined) throw gone(context.receiver)
  return found
}

function gone(obj: Ref): Error {
  return refusal({ $type: 'ManagedObjectNotFound', obj })
}

function sessionOf({ session }: MethodContext): SessionState {
  if (session === undefined) throw refusal({ $type: 'NotAuthenticated' })
  return session
}
