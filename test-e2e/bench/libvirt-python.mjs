import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { installDebianPackages, isRootOnDebian } from '../../scripts/e2e/debian.mjs'

const python = '/usr/bin/python3'

/** Why there is no libvirt-python here, after the attempt to install it; undefined when there is. */
export async function libvirtPythonMissing() {
  if (!hasLibvirtPython() && isRootOnDebian()) await installDebianPackages(['python3', 'python3-libvirt'])
  return hasLibvirtPython() ? undefined : 'no libvirt-python here (Debian has it in python3-libvirt)'
}

function hasLibvirtPython() {
  return spawnSync(python, ['-c', 'import libvirt'], { stdio: 'ignore' }).status === 0
}

/** A Python program that works with libvirt, and answers each line of its input with the milliseconds that it took. */
export class LibvirtPython {
  #child
  #exited
  #answers

  /**
   * @param {string} program A file of this folder.
   * @param {readonly string[]} args
   */
  constructor(program, ...args) {
    const path = join(import.meta.dirname, program)
    this.#child = spawn(python, [path, ...args], { stdio: ['pipe', 'pipe', 'inherit'] })
    this.#exited = once(this.#child, 'exit')
    this.#answers = createInterface({ input: this.#child.stdout })[Symbol.asyncIterator]()
  }

  /**
   * @param {string} line What the program is to do.
   * @returns {Promise<number>} How many milliseconds it took.
   */
  async time(line) {
    this.#child.stdin.write(`${line}\n`)
    const { value, done } = await this.#answers.next()
    if (done === true) throw new Error(`the Python program ended at '${line}'`)
    return Number(value)
  }

  /** Ends the program. */
  async [Symbol.asyncDispose]() {
    this.#child.stdin.end()
    await this.#exited
  }
}
