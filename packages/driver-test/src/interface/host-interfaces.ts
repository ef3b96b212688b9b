import { VirtError } from '@guestwork/util'
import type { TestInterface } from './test-interface.ts'

/** The network interfaces of a host, and what they were when a change of them began. */
export class HostInterfaces {
  #interfaces = new Map<string, TestInterface>()
  #before: readonly TestInterface[] | undefined

  /** All of them, in the order in which they were defined. */
  all(): TestInterface[] {
    return [...this.#interfaces.values()]
  }

  /** The one with this name, if there is one. */
  find(name: string): TestInterface | undefined {
    return this.#interfaces.get(name)
  }

  /**
   * The one with this name.
   *
   * @throws VirtError `NO_INTERFACE` when there is none.
   */
  get({ name }: { readonly name: string }): TestInterface {
    const found = this.#interfaces.get(name)
    if (found !== undefined) return found
    throw new VirtError('NO_INTERFACE', `no interface with matching name '${name}'`, { domain: 'TEST' })
  }

  /** Takes one in. */
  add(added: TestInterface): void {
    this.#interfaces.set(added.definition.name, added)
  }

  /** Forgets one. */
  remove({ definition }: TestInterface): void {
    this.#interfaces.delete(definition.name)
  }

  /**
   * Notes what there is.
   *
   * @throws VirtError `OPERATION_INVALID` while another change is open.
   */
  beginChange(): void {
    if (this.#before !== undefined) throw invalid('there is another transaction running.')
    // As in libvirt's mock, what is brought back is down.
    this.#before = this.all().map(({ definition }) => ({ definition, active: false }))
  }

  /**
   * Forgets what there was.
   *
   * @throws VirtError `OPERATION_INVALID` when no change is open.
   */
  commitChange(): void {
    if (this.#before === undefined) throw invalid('no transaction running, nothing to be committed.')
    this.#before = undefined
  }

  /**
   * Brings back what there was.
   *
   * @throws VirtError `OPERATION_INVALID` when no change is open.
   */
  rollbackChange(): void {
    if (this.#before === undefined) throw invalid('no transaction running, nothing to rollback.')
    this.#interfaces = new Map(this.#before.map(each => [each.definition.name, each]))
    this.#before = undefined
  }
}

function invalid(message: string): VirtError {
  return new VirtError('OPERATION_INVALID', message, { domain: 'TEST' })
}
