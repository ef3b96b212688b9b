import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from '../process.mjs'
import { root } from '../tool.mjs'
import { installDebianPackages, isRootOnDebian } from './debian.mjs'

/** @typedef {{ readonly program: string } | { readonly missing: string }} BuiltProgram */

const source = join(root, 'test-e2e', 'esx', 'vcsim')
const folder = join(root, '.cache', 'vcsim')

/**
 * VMware's simulator with our extensions, built when its sources changed since the last time. Where there is no Go that
 * can build it, `missing` says so.
 *
 * @returns {Promise<BuiltProgram>}
 */
export async function buildVcsim() {
  const program = join(folder, `vcsim-${digestOfSources()}`)
  if (existsSync(program)) return { program }
  const missing = await missingGo()
  if (missing !== undefined) return { missing }
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (/^vcsim-[0-9a-f]{16}$/.test(name)) rmSync(join(folder, name), { force: true })
  }
  // Two that build at a time must not see each other's half-written program.
  const unfinished = `${program}.${process.pid}`
  const args = ['build', '-trimpath', '-ldflags=-s -w', '-o', unfinished, '.']
  await capture('go', args, { cwd: source, env: goEnvironment() })
  renameSync(unfinished, program)
  return { program }
}

function digestOfSources() {
  const hash = createHash('sha256')
  for (const name of readdirSync(source).sort()) {
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(join(source, name)))
      .update('\0')
  }
  return hash.digest('hex').slice(0, 16)
}

/** No other toolchain than the one that is here. */
const goEnvironment = () => ({ ...process.env, GOTOOLCHAIN: 'local' })

/** @returns {Promise<string | undefined>} Why nothing can be built. */
async function missingGo() {
  const wanted = /^go (\d+\.\d+)/m.exec(readFileSync(join(source, 'go.mod'), 'utf8'))?.[1] ?? '0'
  if (isEnough(goVersion(), wanted)) return undefined
  if (isRootOnDebian() && isEnough(debianGoVersion(), wanted)) {
    await installDebianPackages(['golang-go'])
    if (isEnough(goVersion(), wanted)) return undefined
  }
  const found = goVersion() ?? 'none'
  return `vcsim, VMware's simulator, is built with Go ${wanted} or later, and Go here is: ${found}`
}

const goVersion = () => firstMatch('go', ['env', 'GOVERSION'], /^go(\d+\.\d+)/)

const debianGoVersion = () => firstMatch('apt-cache', ['policy', 'golang-go'], /Candidate: \d+:(\d+\.\d+)/)

/**
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RegExp} pattern
 */
function firstMatch(program, args, pattern) {
  const { stdout } = spawnSync(program, args, { encoding: 'utf8', cwd: source, env: goEnvironment() })
  return pattern.exec(stdout ?? '')?.[1]
}

/**
 * @param {string | undefined} version
 * @param {string} wanted
 */
function isEnough(version, wanted) {
  if (version === undefined) return false
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split('.').map(Number)
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)
}
