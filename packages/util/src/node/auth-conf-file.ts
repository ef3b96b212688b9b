import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseAuthConf, type AuthConf } from '@guestwork/util'
import { readFileLimited } from './atomic-file.ts'
import { systemDirectories, userDirectories } from './user-directories.ts'

const maximumBytes = 1024 * 1024

/**
 * Reads the client's file of credentials (`virAuthGetConfigFilePath`): the one that `LIBVIRT_AUTH_FILE` names, else the
 * URI's `authfile`, else `auth.conf` in the user's configuration folder, else `/etc/libvirt/auth.conf`. Undefined when
 * none is named and none of the latter two exists.
 *
 * @param authFile - the value of the URI's `authfile`
 * @param env - the environment; ours when left out
 * @throws VirtError `CONF_SYNTAX` with line and column; `SYSTEM_ERROR` when a file that is named cannot be read
 */
export async function readAuthConf(
  authFile?: string,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<AuthConf | undefined> {
  const usual = [userDirectories('libvirt', env), systemDirectories('libvirt')]
    .map(({ config }) => join(config, 'auth.conf'))
    .find(path => existsSync(path))
  const path = env['LIBVIRT_AUTH_FILE'] || authFile || usual
  if (path === undefined) return undefined
  const bytes = await readFileLimited(path, maximumBytes)
  return parseAuthConf(bytes.toString('utf8'), { file: path })
}
