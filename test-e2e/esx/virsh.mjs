import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { credentials } from './vcsim-host.mjs'

/** libvirt's own esx driver, in Debian's virsh, with the credentials of the simulator in an auth.conf. */
export class Virsh {
  #uri
  #folder

  /**
   * @param {string} uri
   * @param {string} folder
   */
  constructor(uri, folder) {
    this.#uri = uri
    this.#folder = folder
  }

  /** @param {string} uri With a host of 127.0.0.1. */
  static async at(uri) {
    const folder = await mkdtemp(join(tmpdir(), 'guestwork-virsh-'))
    const { user, password } = credentials
    const sections = ['esx', 'vpx'].map(scheme => `[auth-${scheme}-127.0.0.1]\ncredentials=simulator\n`)
    const text = `[credentials-simulator]\nusername=${user}\npassword=${password}\n${sections.join('')}`
    await writeFile(join(folder, 'auth.conf'), text, { mode: 0o600 })
    return new Virsh(uri, folder)
  }

  /** libvirt's auth.conf with the credentials. */
  get authFile() {
    return join(this.#folder, 'auth.conf')
  }

  /**
   * Runs one command. What it prints ends the way it does for a user, errors after the output.
   *
   * @param {readonly string[]} args
   * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
   */
  run(...args) {
    // libvirt's log repeats each error, and lists the members of vSphere's types that it does not know.
    const env = {
      ...process.env,
      LIBVIRT_AUTH_FILE: this.authFile,
      LIBVIRT_LOG_OUTPUTS: '4:file:/dev/null',
      LC_ALL: 'C.UTF-8',
    }
    return new Promise(resolve => {
      execFile(
        'virsh',
        ['-c', this.#uri, ...args],
        { env, maxBuffer: 64 * 2 ** 20 },
        (error, stdout, stderr) => {
          resolve({
            code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1,
            stdout,
            stderr,
          })
        },
      )
    })
  }

  async [Symbol.asyncDispose]() {
    await rm(this.#folder, { recursive: true, force: true })
  }
}
