import type { VimClient } from './client.ts'
import type { Ref } from './ref.ts'
import type {
  ObjectContent,
  ObjectKinds,
  ObjectProperties,
  PropertyFilterSpec,
  RetrieveResult,
  SelectionSpec,
  TraversalSpec,
} from './types.gen.ts'
import type { VimCallOptions } from './wire.ts'

/** A type of object. */
export type ObjectType = keyof ObjectProperties

/**
 * What is at a path such as `config.network.vswitch`; undefined where something on the way may be absent.
 *
 * @typeParam V - where the path begins
 * @typeParam P - the path
 */
export type AtPath<V, P extends string> = P extends `${infer First}.${infer Rest}`
  ? First extends keyof V
    ? AtPath<NonNullable<V[First]>, Rest>
    : never
  : P extends keyof V
    ? NonNullable<V[P]>
    : never

/** An object with the properties that were asked for. */
export interface Retrieved<T extends ObjectType, P extends string> {
  /** The object. */
  readonly ref: Ref<ObjectKinds[T]>
  /** The properties by path. What the object does not have, or the user may not see, is absent. */
  readonly properties: { readonly [path in P]?: AtPath<ObjectProperties[T], path> }
}

/** Which properties of which objects. */
export interface Selection<T extends ObjectType, P extends string> {
  /** The type of the objects; those of derived types are meant too. */
  readonly type: T
  /** The properties, each a path. */
  readonly paths: readonly P[]
  /** The objects themselves, or where to begin when there are traversals. */
  readonly from: readonly Ref[]
  /** How to reach the objects from there; they are the ones in `from` when it is left out. */
  readonly through?: readonly SelectionSpec[] | undefined
}

const pageSize = 150

/**
 * Reads properties of objects, page by page, in as few round trips as that takes. Objects that go away while they are
 * read are left out.
 *
 * @throws VimFault, VimTransportError, the signal's reason: see `VimClient.call`
 */
export async function* retrievePages<T extends ObjectType, const P extends string>(
  client: VimClient,
  selection: Selection<T, P>,
  options: VimCallOptions = {},
): AsyncGenerator<readonly Retrieved<T, P>[], void, void> {
  if (selection.from.length === 0) return
  const collector = client.content.propertyCollector
  const specSet = [filterSpec(selection)]
  let page: RetrieveResult | undefined = await client.call(
    collector,
    'RetrievePropertiesEx',
    { specSet, options: { maxObjects: pageSize } },
    options,
  )
  let finished = false
  try {
    while (page !== undefined) {
      yield page.objects.map(object => retrieved<T, P>(object))
      const { token }: RetrieveResult = page
      if (token === undefined) break
      page = await client.call(collector, 'ContinueRetrievePropertiesEx', { token }, options)
    }
    finished = true
  } finally {
    const token = finished ? undefined : page?.token
    if (token !== undefined) {
      await client.call(collector, 'CancelRetrievePropertiesEx', { token }).catch(() => undefined)
    }
  }
}

/** All pages of {@link retrievePages} together. */
export async function retrieve<T extends ObjectType, const P extends string>(
  client: VimClient,
  selection: Selection<T, P>,
  options: VimCallOptions = {},
): Promise<readonly Retrieved<T, P>[]> {
  const all: Retrieved<T, P>[] = []
  for await (const page of retrievePages(client, selection, options)) all.push(...page)
  return all
}

/**
 * Reads properties of one object.
 *
 * @throws VimFault `ManagedObjectNotFound` when it is gone, and as {@link retrieve}
 */
export async function properties<T extends ObjectType, const P extends string>(
  client: VimClient,
  ref: Ref<T>,
  paths: readonly P[],
  options: VimCallOptions = {},
): Promise<Retrieved<T, P>['properties']> {
  const specSet = [filterSpec({ type: ref.type, paths, from: [ref] }, false)]
  const collector = client.content.propertyCollector
  const page = await client.call(collector, 'RetrievePropertiesEx', { specSet, options: {} }, options)
  const [object] = page?.objects ?? []
  return object === undefined ? {} : retrieved<T, P>(object).properties
}

/** A traversal along one property, with a name of its own where others refer to it. */
export function along(type: ObjectType, path: string, ...further: readonly SelectionSpec[]): TraversalSpec {
  return { $type: 'TraversalSpec', name: `${type}.${path}`, type, path, skip: false, selectSet: further }
}

/** Refers to a traversal that is given elsewhere. */
export function again(type: ObjectType, path: string): SelectionSpec {
  return { $type: 'SelectionSpec', name: `${type}.${path}` }
}

/** The filter for a selection. */
export function filterSpec(
  { type, paths, from, through }: Selection<ObjectType, string>,
  leaveOutMissing = true,
): PropertyFilterSpec {
  return {
    propSet: [{ type, pathSet: paths }],
    objectSet: from.map(obj => ({ obj, skip: through !== undefined, selectSet: through })),
    reportMissingObjectsInResults: leaveOutMissing,
  }
}

function retrieved<T extends ObjectType, P extends string>({
  obj,
  propSet = [],
}: ObjectContent): Retrieved<T, P> {
  const properties = Object.fromEntries(propSet.map(({ name, val }) => [name, val]))
  // The decoder made each value by what the description says of its path.
  return { ref: obj, properties } as Retrieved<T, P>
}
