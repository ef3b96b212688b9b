import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { buildVcsim } from '../../scripts/e2e/vcsim.mjs'

/**
 * @typedef {object} VcsimOptions
 * @property {boolean} [vcenter] Whether it is a vCenter; else it is an ESX host.
 * @property {number} [machines] Virtual machines of the first host, all running; 2 when left out.
 * @property {number} [physicalNics] Physical NICs of each host; 4 when left out. The first one belongs to vSwitch0.
 * @property {number} [switches] Virtual switches beside vSwitch0, each with two port groups; none when left out.
 * @property {number} [distributedSwitches] Distributed switches of the vCenter; 1 when left out.
 */

/** The only user of the simulator. */
export const credentials = { user: 'root', password: 'password' }

/** Why the simulator cannot run here; undefined where it can. Builds it at the first time. */
export async function vcsimMissing() {
  const built = await buildVcsim()
  return 'missing' in built ? built.missing : undefined
}

/** VMware's simulator in a process of its own, over TLS. */
export class VcsimHost {
  #child
  #announcement

  /**
   * @param {import('node:child_process').ChildProcess} child
   * @param {{ address: string, fingerprint: string, certificate: string, control: string }} announcement
   */
  constructor(child, announcement) {
    this.#child = child
    this.#announcement = announcement
  }

  /** @param {VcsimOptions} [options] */
  static async start(options = {}) {
    const built = await buildVcsim()
    if ('missing' in built) throw new Error(built.missing)
    const child = spawn(built.program, argumentsOf(options), { stdio: ['pipe', 'pipe', 'ignore'] })
    const [line] = await Promise.race([
      once(createInterface({ input: child.stdout }), 'line'),
      once(child, 'exit').then(([code]) => Promise.reject(new Error(`vcsim exited with ${code}`))),
    ])
    return new VcsimHost(child, JSON.parse(line))
  }

  /** Host and port of the vSphere API. */
  get address() {
    return this.#announcement.address
  }

  /** SHA-256 of the certificate, in upper-case bytes with colons. */
  get fingerprint() {
    return this.#announcement.fingerprint
  }

  /** The certificate in PEM. */
  get certificate() {
    return this.#announcement.certificate
  }

  /**
   * Makes calls of a method end in a fault.
   *
   * @param {{ method: string, fault: string, message?: string, skip?: number, count?: number }} failure `skip` calls go
   *   through before; `count` fail, 1 when left out and all when 0.
   */
  fail(failure) {
    return this.#control('fail', { count: 1, ...failure })
  }

  /**
   * Makes each call of a method slow.
   *
   * @param {string} method
   * @param {number} milliseconds
   */
  delay(method, milliseconds) {
    return this.#control('delay', { method, milliseconds })
  }

  /** Makes nothing fail and nothing slow. */
  reset() {
    return this.#control('reset', {})
  }

  /** Ends every session. */
  expireSessions() {
    return this.#control('expire-sessions', {})
  }

  /**
   * Ends every connection and session; answers again at the same address, with the same inventory.
   *
   * @param {number} milliseconds How long nobody listens.
   */
  restart(milliseconds) {
    return this.#control('restart', { milliseconds })
  }

  /**
   * Moves the first network card of a machine.
   *
   * @param {string} machine
   * @param {string} portGroup
   */
  connectMachine(machine, portGroup) {
    return this.#control('connect-machine', { machine, portGroup })
  }

  async [Symbol.asyncDispose]() {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const exited = once(this.#child, 'exit')
    this.#child.stdin?.end()
    const killer = setTimeout(() => this.#child.kill('SIGKILL'), 5_000)
    await exited
    clearTimeout(killer)
  }

  /**
   * @param {string} action
   * @param {object} body
   */
  async #control(action, body) {
    const url = new URL(action, this.#announcement.control)
    const response = await fetch(url, { method: 'POST', body: JSON.stringify(body) })
    if (!response.ok) throw new Error(`${action}: ${await response.text()}`)
  }
}

/** @param {VcsimOptions} options */
function argumentsOf({ vcenter = false, machines, physicalNics, switches, distributedSwitches }) {
  const counts = [
    ['machines', machines],
    ['physical-nics', physicalNics],
    ['switches', switches],
    ['distributed-switches', distributedSwitches],
  ].filter(([, count]) => count !== undefined)
  const kind = vcenter ? ['-vcenter'] : []
  const login = ['-user', credentials.user, '-password', credentials.password]
  return [...kind, ...login, ...counts.map(([name, count]) => `-${name}=${count}`)]
}
