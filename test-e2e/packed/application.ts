import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { inject } from 'vitest'
import { npmCommand } from '../../scripts/npm.mjs'
import { pnpmScript } from '../../scripts/tool.mjs'
import { execute, succeed, type Execution } from '../execute.ts'

export type PackageManager = 'npm' | 'pnpm'

/** What an application outside the workspace consists of. */
export interface ApplicationOptions {
  readonly manager: PackageManager
  /** Names of the packages of ours that it depends on; they are installed from their tarballs. */
  readonly dependencies: readonly string[]
  /** Its other dependencies, by name: a version range, or `file:` and a path from its folder. */
  readonly otherDependencies?: Readonly<Record<string, string>>
  /** Its files: texts by path from its folder. */
  readonly files: Readonly<Record<string, string>>
}

/** An application outside the workspace, with its dependencies installed. */
export interface Application extends AsyncDisposable {
  readonly folder: string
  /** Runs a command that a dependency brings, such as `gw`, as a user would: by npx or `pnpm exec`. */
  command(node: string, name: string, args: readonly string[]): Promise<Execution>
  /** The environment of a terminal in which the commands of its dependencies are found. */
  terminalEnvironment(node: string): NodeJS.ProcessEnv
  /** Runs a Node in the application's folder. */
  node(node: string, args: readonly string[]): Promise<Execution>
}

/** Writes an application to a temporary folder and installs its dependencies; disposing removes it. */
export async function installApplication(options: ApplicationOptions): Promise<Application> {
  const folder = await mkdtemp(join(tmpdir(), `guestwork-${options.manager}-`))
  const remove = () => rm(folder, { recursive: true, force: true })
  try {
    await writeApplication(folder, options)
    const install = installCommand(options.manager)
    await succeed(install.program, install.args, { cwd: folder, env: environment(process.execPath) })
  } catch (error) {
    await remove()
    throw error
  }
  return {
    folder,
    node: (node, args) => execute(node, args, { cwd: folder, env: environment(node) }),
    command(node, name, args) {
      const exec = execCommand(options.manager, node, [name, ...args])
      return execute(exec.program, exec.args, { cwd: folder, env: environment(node) })
    },
    terminalEnvironment(node) {
      const user = environment(node)
      return { ...user, PATH: [join(folder, 'node_modules', '.bin'), user['PATH']].join(delimiter) }
    },
    [Symbol.asyncDispose]: remove,
  }
}

async function writeApplication(folder: string, options: ApplicationOptions): Promise<void> {
  const files = { ...manifests(options), ...options.files }
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
}

/** Every package of ours is overridden, so that dependencies and peers come from the tarballs too. */
function manifests({ manager, dependencies, otherDependencies }: ApplicationOptions): Record<string, string> {
  const tarballs = Object.entries(inject('tarballs')).map(([name, file]) => [name, `file:${file}`] as const)
  const overrides = Object.fromEntries(tarballs)
  const ours = Object.fromEntries(tarballs.filter(([name]) => dependencies.includes(name)))
  const manifest = {
    name: 'application',
    private: true,
    type: 'module',
    dependencies: { ...otherDependencies, ...ours },
    ...(manager === 'npm' && { overrides }),
  }
  const files = { 'package.json': JSON.stringify(manifest) }
  return manager === 'npm' ? files : { ...files, 'pnpm-workspace.yaml': JSON.stringify({ overrides }) }
}

function installCommand(manager: PackageManager): { program: string; args: string[] } {
  if (manager === 'npm') return npmCommand(['install', '--prefer-offline', '--no-audit', '--no-fund'])
  return {
    program: process.execPath,
    args: [pnpmScript, 'install', '--prefer-offline', '--no-frozen-lockfile'],
  }
}

function execCommand(
  manager: PackageManager,
  node: string,
  command: readonly string[],
): { program: string; args: string[] } {
  if (manager === 'npm') return npmCommand(['exec', '--no', '--loglevel=error', '--', ...command], node)
  return { program: process.execPath, args: [pnpmScript, 'exec', ...command] }
}

/** What npm and vitest put into the environment of the tests that they run. */
const notOfUser =
  /^(npm_(config_(local_|global_)?prefix$|package_|lifecycle_|command$|(node_)?execpath$)|init_cwd$|vitest|node_(env|options)$)/i

/** A user's environment, with one Node first in PATH. */
function environment(node: string): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !notOfUser.test(name))
  return { ...Object.fromEntries(inherited), PATH: [dirname(node), process.env['PATH']].join(delimiter) }
}
