import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

/** Where an application keeps its files. All paths are absolute; none is created. */
export interface ApplicationDirectories {
  /** Settings that people write. */
  readonly config: string
  /** State that must survive: definitions, saved guests, disk images. */
  readonly data: string
  /** What can be made again, and logs. */
  readonly cache: string
  /** Sockets and locks of running processes. */
  readonly runtime: string
}

/**
 * The folders of an application for the current user (`virGetUserConfigDirectory` and its kin), under the XDG base
 * directories: `$XDG_CONFIG_HOME/NAME` or `~/.config/NAME`, and so on. Without `XDG_RUNTIME_DIR`, sockets go into the
 * cache folder, as in libvirt. macOS is like Linux, as in libvirt; Windows has all of them below `%LOCALAPPDATA%\NAME`.
 *
 * Variables with relative paths are ignored, as the XDG specification demands.
 *
 * @param application - `libvirt` for what libvirt's own programs share, `guestwork` for ours.
 * @param env - The environment; ours when left out.
 */
export function userDirectories(
  application: 'libvirt' | 'guestwork',
  env: Readonly<Record<string, string | undefined>> = process.env,
): ApplicationDirectories {
  const folder = (variable: string, fallback: string) => {
    const value = env[variable] ?? ''
    return join(isAbsolute(value) ? value : fallback, application)
  }
  const home = env['HOME'] ?? homedir()
  if (process.platform === 'win32') {
    const base = folder('LOCALAPPDATA', join(homedir(), 'AppData', 'Local'))
    return { config: base, data: join(base, 'data'), cache: join(base, 'cache'), runtime: join(base, 'run') }
  }
  const cache = folder('XDG_CACHE_HOME', join(home, '.cache'))
  return {
    config: folder('XDG_CONFIG_HOME', join(home, '.config')),
    data: folder('XDG_DATA_HOME', join(home, '.local', 'share')),
    cache,
    runtime: isAbsolute(env['XDG_RUNTIME_DIR'] ?? '') ? folder('XDG_RUNTIME_DIR', '') : cache,
  }
}

/**
 * The folders of an application for the whole system: `/etc/NAME`, `/var/lib/NAME`, `/var/cache/NAME`, `/run/NAME`;
 * on Windows below `%ProgramData%\NAME`.
 */
export function systemDirectories(application: 'libvirt' | 'guestwork'): ApplicationDirectories {
  if (process.platform === 'win32') {
    const base = join(process.env['ProgramData'] ?? 'C:\\ProgramData', application)
    return { config: base, data: join(base, 'data'), cache: join(base, 'cache'), runtime: join(base, 'run') }
  }
  return {
    config: join('/etc', application),
    data: join('/var/lib', application),
    cache: join('/var/cache', application),
    runtime: join(process.platform === 'linux' ? '/run' : '/var/run', application),
  }
}

/** Whether we run as root, which makes libvirt use the system's folders in place of the user's. False on Windows. */
export function isPrivileged(): boolean {
  return process.geteuid?.() === 0
}
