import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * The folder in which a user keeps drivers for all applications: an npm project of its own, so
 * `npm install --prefix <folder> @guestwork/driver-esx` adds one.
 */
export function userDriversFolder(): string {
  const { platform, env } = process
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'guestwork', 'drivers')
  const configuration = env['XDG_CONFIG_HOME'] || join(homedir(), '.config')
  return join(configuration, 'guestwork', 'drivers')
}
