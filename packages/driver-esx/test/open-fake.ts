import { onTestFinished } from 'vitest'
import { connect, type Connection } from '@guestwork/core'
import esxDriver from '../src/index.ts'
import { FakeVsphere, type FakeInventory, type FakeOptions } from '../src/testing/index.ts'
import { VimClient, type Endpoint, type VimWireOptions } from '../src/vim/index.ts'

/** The driver, for `connect()`. */
export const drivers = [() => Promise.resolve({ default: esxDriver })]

/** A fake server that stops when the test is done. */
export async function startFake(inventory?: FakeInventory, options?: FakeOptions): Promise<FakeVsphere> {
  const fake = await FakeVsphere.start(inventory, options)
  onTestFinished(() => fake[Symbol.asyncDispose]())
  return fake
}

/** A connection to a fake server. */
export async function openFake(
  inventory?: FakeInventory,
): Promise<{ readonly fake: FakeVsphere; readonly connection: Connection }> {
  const fake = await startFake(inventory)
  const connection = await connect(fake.uri, { drivers, credentials: fake.credentials })
  onTestFinished(() => connection.close())
  fake.takeCalls()
  return { fake, connection }
}

/** Where a fake server is, with its certificate pinned. */
export function endpointOf({ port, fingerprint }: FakeVsphere): Endpoint {
  return { host: '127.0.0.1', port, secure: true, fingerprint }
}

/** A client of a fake server, logged in. */
export async function openClient(
  inventory?: FakeInventory,
  options?: VimWireOptions,
): Promise<{ readonly fake: FakeVsphere; readonly client: VimClient }> {
  const fake = await startFake(inventory)
  const client = await VimClient.connect(endpointOf(fake), options)
  onTestFinished(() => client.close())
  await client.login({ userName: 'root', password: 'password' })
  fake.takeCalls()
  return { fake, client }
}
