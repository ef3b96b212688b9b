import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FakeVsphere } from '@guestwork/driver-esx/testing'
import { succeed } from '../execute.ts'

/** libvirt's own conversions, through virsh and its esx driver. */
export class Libvirt {
  readonly #host: FakeVsphere
  readonly #folder: string

  private constructor(host: FakeVsphere, folder: string) {
    this.#host = host
    this.#folder = folder
  }

  /** Connects to a host with the datastores that documents name. */
  static async start(documents: readonly string[]): Promise<Libvirt> {
    const folder = await mkdtemp(join(tmpdir(), 'guestwork-vmx-'))
    await writeFile(
      join(folder, 'auth.conf'),
      '[credentials-x]\nusername=root\npassword=password\n[auth-esx-127.0.0.1]\ncredentials=x\n',
      { mode: 0o600 },
    )
    const inventory = {
      version: '5.5.0',
      apiVersion: '5.5',
      hosts: [{ name: 'localhost', datastores: datastoresIn(documents) }],
    }
    return new Libvirt(await FakeVsphere.start(inventory, { secure: false }), folder)
  }

  /** The XML that libvirt makes of a VMX. */
  fromNative(vmx: string): Promise<string> {
    return this.#convert('domxml-from-native', vmx)
  }

  /** The VMX that libvirt makes of XML. */
  toNative(xml: string): Promise<string> {
    return this.#convert('domxml-to-native', xml)
  }

  /** Disconnects and cleans up. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#host[Symbol.asyncDispose]()
    await rm(this.#folder, { recursive: true })
  }

  async #convert(command: string, document: string): Promise<string> {
    const file = join(this.#folder, 'document')
    await writeFile(file, document)
    const env = { ...process.env, LIBVIRT_AUTH_FILE: join(this.#folder, 'auth.conf') }
    return succeed('virsh', ['-c', this.#host.uri, command, 'vmware-vmx', file], { cwd: this.#folder, env })
  }
}

function datastoresIn(documents: readonly string[]): string[] {
  const names = documents.flatMap(document =>
    Array.from(
      document.matchAll(/\/vmfs\/volumes\/([^/"]+)\/|\[([^\]]+)\]/g),
      ([, path, name]) => path ?? name ?? '',
    ),
  )
  return [...new Set(names)]
}
