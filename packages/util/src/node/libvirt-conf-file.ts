import { join } from 'node:path'
import { isVirtError, parseLibvirtConf, type LibvirtConf } from '@guestwork/util'
import { readFileLimited } from './atomic-file.ts'
import { isPrivileged, systemDirectories, userDirectories } from './user-directories.ts'

const maximumBytes = 10 * 1024 * 1024

/**
 * The path of the client's configuration file: `/etc/libvirt/libvirt.conf` for root, `libvirt/libvirt.conf` in the user's
 * configuration folder for everybody else (`virConfLoadConfigPath`).
 */
export function libvirtConfPath(): string {
  const directories = isPrivileged() ? systemDirectories('libvirt') : userDirectories('libvirt')
  return join(directories.config, 'libvirt.conf')
}

/**
 * Reads a configuration file in libvirt's format (`virConfLoadConfig`). A file that is not there is an empty one.
 *
 * @param path - The file; the client's own, see {@link libvirtConfPath}, when left out.
 * @throws VirtError `CONF_SYNTAX` with line and column, `SYSTEM_ERROR` when it is there but cannot be read.
 */
export async function readLibvirtConf(path: string = libvirtConfPath()): Promise<LibvirtConf> {
  try {
    const bytes = await readFileLimited(path, maximumBytes)
    return parseLibvirtConf(bytes.toString('utf8'), { file: path })
  } catch (error) {
    if (isVirtError(error, 'SYSTEM_ERROR') && error.details['errno'] === 'ENOENT')
      return { file: path, items: [] }
    throw error
  }
}

/** The URI in the environment variable `LIBVIRT_DEFAULT_URI`, which goes before the setting `uri_default`. Undefined when empty. */
export function defaultUriFromEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const uri = env['LIBVIRT_DEFAULT_URI']
  return uri === '' ? undefined : uri
}
