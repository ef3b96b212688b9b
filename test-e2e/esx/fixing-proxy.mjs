import { createServer } from 'node:http'
import { Agent, request as httpsRequest } from 'node:https'
import { pipeline } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { withItemTypes } from './item-types.mjs'

/**
 * What a proxy does to one answer: `cut` sends half of it and ends the connection, `garbage` sends 10 MB that mean nothing.
 *
 * @typedef {'cut' | 'garbage'} Spoiling
 */

const tenMegabytes = 10 * 2 ** 20

/**
 * HTTP in, TLS out: brings libvirt's own esx driver and vcsim together. It adds to answers what libvirt insists on and the
 * simulator leaves out, and counts the calls that pass.
 */
export class FixingProxy {
  #server
  #agent = new Agent({ keepAlive: true, noDelay: true, rejectUnauthorized: false })
  #target
  /** @type {string[]} */
  #calls = []
  /** @type {Map<string, Spoiling>} */
  #spoilt = new Map()

  /** @param {string} target Host and port of the simulator. */
  constructor(target) {
    this.#target = target
    this.#server = createServer({ noDelay: true }, (request, response) => {
      this.#forward(request, response).catch(() => response.destroy())
    })
  }

  /**
   * @param {string} target Host and port of the simulator, whose certificate is not looked at.
   */
  static async start(target) {
    const proxy = new FixingProxy(target)
    await new Promise(resolve => proxy.#server.listen(0, '127.0.0.1', () => resolve(undefined)))
    return proxy
  }

  /** Host and port that clients connect to. */
  get address() {
    const address = this.#server.address()
    if (typeof address !== 'object' || address === null) throw new Error('the proxy has stopped')
    return `127.0.0.1:${address.port}`
  }

  /** The vSphere methods that were called since this was asked last; requests that call none are named by their path. */
  takeCalls() {
    return this.#calls.splice(0)
  }

  /**
   * Spoils the next answer to a method.
   *
   * @param {string} method
   * @param {Spoiling} how
   */
  spoil(method, how) {
    this.#spoilt.set(method, how)
  }

  async [Symbol.asyncDispose]() {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
    this.#agent.destroy()
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {import('node:http').ServerResponse} response
   */
  async #forward(request, response) {
    const body = await buffer(request)
    const method = methodIn(body) ?? request.url ?? ''
    this.#calls.push(method)
    const answer = await this.#ask(request, body)
    const headers = { ...answer.headers }
    delete headers['transfer-encoding']
    delete headers['content-length']
    const spoiling = this.#spoilt.get(method)
    this.#spoilt.delete(method)
    if (spoiling === undefined && !isXml(answer)) {
      response.writeHead(answer.statusCode ?? 502, headers)
      pipeline(answer, response, () => undefined)
      return
    }
    const content = Buffer.from(withItemTypes((await buffer(answer)).toString()))
    const sent = spoiling === 'garbage' ? Buffer.alloc(tenMegabytes, '<garbage>&') : content
    response.writeHead(answer.statusCode ?? 502, { ...headers, 'content-length': sent.length })
    if (spoiling !== 'cut') response.end(sent)
    else response.write(sent.subarray(0, sent.length / 2), () => response.destroy())
  }

  /**
   * @param {import('node:http').IncomingMessage} request
   * @param {Buffer} body
   * @returns {Promise<import('node:http').IncomingMessage>}
   */
  #ask(request, body) {
    const { hostname, port } = new URL(`https://${this.#target}`)
    const headers = { ...request.headers, host: this.#target, 'content-length': body.length }
    return new Promise((resolve, reject) => {
      const options = {
        host: hostname,
        port,
        path: request.url,
        method: request.method,
        headers,
        agent: this.#agent,
      }
      httpsRequest(options, resolve).on('error', reject).end(body)
    })
  }
}

/** @param {Buffer} body */
function methodIn(body) {
  const text = body.subarray(0, 4096).toString()
  return /<(?:\w+:)?Body[^>]*>\s*<(?:\w+:)?(\w+)/.exec(text)?.[1]
}

/** @param {import('node:http').IncomingMessage} answer */
function isXml(answer) {
  return /xml/.test(answer.headers['content-type'] ?? 'xml')
}
