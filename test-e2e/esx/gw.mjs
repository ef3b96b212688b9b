import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../../scripts/tool.mjs'

const gw = join(root, 'packages', 'cli', 'bin', 'gw.js')

/** The built gw, for a user who has installed the built driver-esx. */
export class Gw {
  #uri
  #authFile
  #folder

  /**
   * @param {string} uri
   * @param {string} authFile
   * @param {string} folder
   */
  constructor(uri, authFile, folder) {
    this.#uri = uri
    this.#authFile = authFile
    this.#folder = folder
  }

  /**
   * @param {string} uri
   * @param {string} authFile libvirt's auth.conf
   */
  static async at(uri, authFile) {
    const folder = await mkdtemp(join(tmpdir(), 'guestwork-gw-'))
    const drivers = join(folder, 'guestwork', 'drivers')
    await mkdir(join(drivers, 'node_modules', '@guestwork'), { recursive: true })
    await writeFile(join(drivers, 'package.json'), '{"dependencies":{"@guestwork/driver-esx":"*"}}')
    await symlink(
      join(root, 'packages', 'driver-esx'),
      join(drivers, 'node_modules', '@guestwork', 'driver-esx'),
    )
    return new Gw(uri, authFile, folder)
  }

  /** A folder that goes away with this. */
  get folder() {
    return this.#folder
  }

  /**
   * Runs one command.
   *
   * @param {readonly string[]} args
   * @returns {Promise<{ code: number, stdout: string, stderr: string }>}
   */
  run(...args) {
    const env = {
      PATH: process.env['PATH'],
      HOME: this.#folder,
      XDG_CONFIG_HOME: this.#folder,
      LIBVIRT_AUTH_FILE: this.#authFile,
      LC_ALL: 'C.UTF-8',
    }
    return new Promise(resolve => {
      const options = { env, maxBuffer: 64 * 2 ** 20 }
      execFile(process.execPath, [gw, '-c', this.#uri, ...args], options, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? -1), stdout, stderr })
      })
    })
  }

  async [Symbol.asyncDispose]() {
    await rm(this.#folder, { recursive: true, force: true })
  }
}
