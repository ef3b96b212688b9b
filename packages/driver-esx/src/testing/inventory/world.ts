import { refKey, type Ref } from '../../vim/index.ts'
import { refusal } from '../refusal.ts'

/** An object of a fake server. */
export interface FakeObject {
  /** The object. */
  readonly ref: Ref
  /** Its properties, each read when it is asked for; undefined is absent. */
  readonly properties: Readonly<Record<string, () => unknown>>
}

/** All objects of a fake server. */
export class World {
  readonly #objects = new Map<string, FakeObject>()
  readonly #waiting = new Set<() => void>()
  #serial = 0

  /** Adds an object. */
  add<T extends string>(ref: Ref<T>, properties: Readonly<Record<string, () => unknown>>): Ref<T> {
    this.#objects.set(refKey(ref), { ref, properties })
    return ref
  }

  /** Removes an object. */
  remove(ref: Ref): void {
    this.#objects.delete(refKey(ref))
  }

  /** An object; undefined when there is none. */
  find(ref: Ref): FakeObject | undefined {
    return this.#objects.get(refKey(ref))
  }

  /** All objects. */
  get all(): readonly FakeObject[] {
    return [...this.#objects.values()]
  }

  /** A number that no other object has. */
  nextNumber(): number {
    return (this.#serial += 1)
  }

  /** The value at a path; undefined where something on the way is absent. */
  read(ref: Ref, path: string): unknown {
    const [first = '', ...steps] = path.split('.')
    const object = this.find(ref)
    if (object === undefined) throw refusal({ $type: 'ManagedObjectNotFound', obj: ref })
    const value = Object.hasOwn(object.properties, first) ? object.properties[first]?.() : undefined
    return steps.reduce<unknown>((at, step) => memberOf(at, step), value)
  }

  /** Tells those who wait that something may have changed. */
  changed(): void {
    for (const wake of this.#waiting) wake()
    this.#waiting.clear()
  }

  /** Waits until something may have changed, or the signal fires. */
  async change(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return
    await new Promise<void>(resolve => {
      this.#waiting.add(resolve)
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
  }
}

function memberOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  return new Map(Object.entries(value)).get(name)
}
