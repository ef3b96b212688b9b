import { connect } from '@guestwork/core'

/**
 * Calls to driver-test on a host with many guests. The same calls of libvirt are in test-driver.py.
 */
export class ManyGuests {
  #connection
  #template
  #guests

  /**
   * @param {import('@guestwork/core').Connection} connection
   * @param {string} template The document of a guest, in which NUMBER stands for its number.
   * @param {number} guests
   */
  constructor(connection, template, guests) {
    this.#connection = connection
    this.#template = template
    this.#guests = guests
  }

  /**
   * @param {string} template
   * @param {number} guests How many there are.
   */
  static async start(template, guests) {
    const connection = await connect('test:///default', { drivers: [() => import('@guestwork/driver-test')] })
    const host = new ManyGuests(connection, template, guests)
    for (let index = 0; index < guests; index++) await connection.domainDefineXml(host.#document(index))
    return host
  }

  /**
   * @param {'list' | 'lookup' | 'info' | 'xml' | 'define'} name
   * @param {number} calls
   * @returns {Promise<number>} How many milliseconds these calls took, one after the other.
   */
  time(name, calls) {
    return this[name](calls)
  }

  /** @param {number} calls */
  async list(calls) {
    const begin = performance.now()
    for (let call = 0; call < calls; call++) await this.#connection.listDomains()
    return performance.now() - begin
  }

  /** @param {number} calls */
  async lookup(calls) {
    const names = this.#spread(calls).map(nameOf)
    const begin = performance.now()
    for (const name of names) await this.#connection.domainLookupByName(name)
    return performance.now() - begin
  }

  /** @param {number} calls */
  async info(calls) {
    const domains = await this.#domains(calls)
    const begin = performance.now()
    for (const domain of domains) await domain.getInfo()
    return performance.now() - begin
  }

  /** @param {number} calls */
  async xml(calls) {
    const domains = await this.#domains(calls)
    const begin = performance.now()
    for (const domain of domains) await domain.getXml()
    return performance.now() - begin
  }

  /** @param {number} calls */
  async define(calls) {
    const documents = Array.from({ length: calls }, (_, call) => this.#document(this.#guests + call))
    const defined = []
    const begin = performance.now()
    for (const document of documents) defined.push(await this.#connection.domainDefineXml(document))
    const duration = performance.now() - begin
    for (const domain of defined) await domain.undefine()
    return duration
  }

  /** Ends the connection, and with it the host. */
  [Symbol.asyncDispose]() {
    return this.#connection.close()
  }

  /** @param {number} index */
  #document(index) {
    return this.#template.replaceAll('NUMBER', numberOf(index))
  }

  /** @param {number} calls */
  #domains(calls) {
    const lookUp = (/** @type {number} */ index) => this.#connection.domainLookupByName(nameOf(index))
    return Promise.all(this.#spread(calls).map(lookUp))
  }

  /**
   * @param {number} calls
   * @returns {number[]} Guests from all over the host.
   */
  #spread(calls) {
    return Array.from({ length: calls }, (_, call) => Math.floor((call * this.#guests) / calls))
  }
}

const numberOf = (/** @type {number} */ index) => String(index).padStart(12, '0')
const nameOf = (/** @type {number} */ index) => `guest-${numberOf(index)}`
