import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { npmCommand } from './npm.mjs'
import { run } from './process.mjs'
import { pnpmFolder, pnpmScript, root, toolEnvironment } from './tool.mjs'
import { workspaceFolders } from './workspace.mjs'

const oldestNode = [20, 19]
const stampFile = join(root, 'node_modules', '.guestwork-install')

/**
 * Makes a fresh clone ready to work in: checks Node, installs the pinned pnpm into `.tools`, and the dependencies into
 * `node_modules`. Does nothing, and needs no network, where all of it is in place.
 */
export async function bootstrap() {
  checkNode()
  await installPnpm()
  await installDependencies()
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const [wantedMajor = 0, wantedMinor = 0] = oldestNode
  if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) return
  console.error(
    `guestwork needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}.`,
  )
  process.exit(1)
}

async function installPnpm() {
  const wanted = pinnedPnpm()
  if (installedPnpm() === wanted) return
  console.log(`Installing pnpm ${wanted} into .tools`)
  const args = [
    'install',
    '--prefix',
    join(root, '.tools'),
    '--no-save',
    '--no-audit',
    '--no-fund',
    `pnpm@${wanted}`,
  ]
  const npm = npmCommand(args)
  await succeed('npm install', npm.program, npm.args)
}

/** The version that package.json pins in `packageManager`. */
function pinnedPnpm() {
  const { packageManager } = readJson(join(root, 'package.json'))
  return packageManager.slice('pnpm@'.length)
}

function installedPnpm() {
  const file = join(pnpmFolder, 'package.json')
  return existsSync(file) ? readJson(file).version : undefined
}

async function installDependencies() {
  const stamp = dependencyHash()
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return
  console.log('Installing dependencies')
  await succeed('pnpm install', process.execPath, [pnpmScript, 'install', '--frozen-lockfile'])
  writeFileSync(stampFile, stamp)
}

/** Changes with everything that decides what is installed. */
function dependencyHash() {
  const manifests = ['.', ...workspaceFolders()].map(folder => join(folder, 'package.json'))
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', ...manifests]) {
    hash.update(`\n${file}\n`).update(readFileSync(join(root, file)))
  }
  return hash.digest('hex')
}

/**
 * @param {string} what
 * @param {string} program
 * @param {readonly string[]} args
 */
async function succeed(what, program, args) {
  const code = await run(program, args, { cwd: root, env: toolEnvironment() })
  if (code === 0) return
  console.error(`${what} failed with exit code ${code}.`)
  process.exit(1)
}

/** @param {string} file */
const readJson = file => JSON.parse(readFileSync(file, 'utf8'))
