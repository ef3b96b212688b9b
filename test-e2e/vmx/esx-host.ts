import { createServer, type Server } from 'node:http'
import { datastoreObject, envelope, esxObjects, fixedResults, objectContent } from './esx-answers.ts'

/**
 * An ESX host that knows just enough for libvirt's own esx driver to connect and to convert between VMX and domain XML.
 */
export class EsxHost {
  readonly #server: Server
  readonly #datastores: readonly string[]

  private constructor(datastores: readonly string[]) {
    this.#datastores = datastores
    this.#server = createServer((request, response) => {
      let body = ''
      request.setEncoding('utf8')
      request.on('data', (chunk: string) => (body += chunk))
      request.on('end', () => {
        const result = this.#answer(body)
        response.writeHead(result === undefined ? 500 : 200, { 'content-type': 'text/xml; charset=utf-8' })
        response.end(envelope(result ?? fault))
      })
    })
  }

  /** Starts a host with some datastores on a free port of 127.0.0.1. */
  static async start(datastores: readonly string[]): Promise<EsxHost> {
    const host = new EsxHost(datastores)
    await new Promise<void>(resolve => host.#server.listen(0, '127.0.0.1', resolve))
    return host
  }

  /** The URI for libvirt. */
  get uri(): string {
    const address = this.#server.address()
    if (typeof address !== 'object' || address === null) throw new Error('the host has stopped')
    return `esx://root@127.0.0.1:${String(address.port)}/?transport=http`
  }

  /** Stops the host. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise(resolve => this.#server.close(resolve))
  }

  #answer(request: string): string | undefined {
    const method = /<soapenv:Body>\s*<(\w+)/.exec(request)?.[1] ?? ''
    const result = method === 'RetrieveProperties' ? this.#properties(request) : fixedResults.get(method)
    return result === undefined
      ? undefined
      : `<${method}Response xmlns="urn:vim25">${result}</${method}Response>`
  }

  #properties(request: string): string {
    const type = /<type [^>]*>(\w+)</.exec(request)?.[1] ?? ''
    const wanted = Array.from(request.matchAll(/<pathSet [^>]*>([\w.]+)</g), ([, path = '']) => path)
    if (type === 'Datastore') {
      const one = /<obj [^>]*type="Datastore">([^<]+)</.exec(request)?.[1]
      const datastores = this.#datastores.filter(name => one === undefined || name === one)
      return datastores.map(name => objectContent(type, datastoreObject(name), wanted)).join('')
    }
    const object = esxObjects.get(type)
    return object === undefined ? '' : objectContent(type, object, wanted)
  }
}

const fault =
  '<soapenv:Fault><faultcode>ServerFaultCode</faultcode><faultstring>not known here</faultstring></soapenv:Fault>'
