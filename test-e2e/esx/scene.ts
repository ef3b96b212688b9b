import { connect, type Connection, type ConnectOptions, type CredentialCallback } from '@guestwork/core'
import esxDriver from '@guestwork/driver-esx'
import { FixingProxy } from './fixing-proxy.mjs'
import { credentials, VcsimHost, vcsimMissing, type VcsimOptions } from './vcsim-host.mjs'

const missing = await vcsimMissing()

/** Whether there is no simulator here. */
export const withoutVcsim = missing !== undefined

/** A title that says why its tests are skipped, where they are. */
export const titled = (title: string): string => (withoutVcsim ? `${title} (skipped: ${missing})` : title)

/** A simulator, and a proxy before it. Everything that was opened is closed when it is disposed of. */
export interface Scene extends AsyncDisposable {
  readonly host: VcsimHost
  readonly proxy: FixingProxy
  /** The URI of the simulator itself, with the fingerprint of its certificate. */
  readonly uri: string
  /** The URI that goes through the proxy, over HTTP. */
  readonly proxyUri: string
  /** Connects to {@link Scene.uri}. */
  connect(options?: ConnectOptions): Promise<Connection>
  /** Connects to another URI. */
  connectTo(uri: string, options?: ConnectOptions): Promise<Connection>
}

/** Answers the questions of the driver. */
export const logIn: CredentialCallback = requests =>
  requests.map(({ type }) => (type === 'username' ? credentials.user : credentials.password))

/** Where the connection's host is in the simulator's vCenter. */
const vcenterPath = '/DC0/DC0_C0/DC0_C0_H0'

export async function startScene(options: VcsimOptions = {}): Promise<Scene> {
  const host = await VcsimHost.start(options)
  const proxy = await FixingProxy.start(host.address)
  const opened: Connection[] = []
  const [scheme, path] = options.vcenter === true ? ['vpx', vcenterPath] : ['esx', '/']
  const uri = `${scheme}://${credentials.user}@${host.address}${path}?fingerprint=${host.fingerprint}`
  const connectTo = async (to: string, more?: ConnectOptions) => {
    const drivers = [() => Promise.resolve({ default: esxDriver })]
    const connection = await connect(to, { drivers, credentials: logIn, ...more })
    opened.push(connection)
    return connection
  }
  return {
    host,
    proxy,
    uri,
    proxyUri: `${scheme}://${credentials.user}@${proxy.address}${path}?transport=http`,
    connect: more => connectTo(uri, more),
    connectTo,
    [Symbol.asyncDispose]: async () => {
      await Promise.allSettled(opened.map(connection => connection.close()))
      await proxy[Symbol.asyncDispose]()
      await host[Symbol.asyncDispose]()
    },
  }
}
