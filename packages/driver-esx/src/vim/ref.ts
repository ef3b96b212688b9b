/**
 * A reference to an object on the server (`ManagedObjectReference`).
 *
 * @typeParam T - the types that the object can have
 */
export interface Ref<T extends string = string> {
  /** The type of the object, such as `HostSystem`. */
  readonly type: T
  /** Identifies it among the objects of its server, such as `host-12`. */
  readonly value: string
}

/** A text that identifies the object that a reference is to, for use as a key. */
export function refKey({ type, value }: Ref): string {
  return `${type}:${value}`
}
