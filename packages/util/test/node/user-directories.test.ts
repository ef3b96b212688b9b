import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isPrivileged, systemDirectories, userDirectories } from '../../src/node/user-directories.ts'

describe.skipIf(process.platform === 'win32')(
  'userDirectories (not on Windows, which has other folders)',
  () => {
    it('follows the XDG variables', () => {
      const env = {
        HOME: '/h',
        XDG_CONFIG_HOME: '/c',
        XDG_DATA_HOME: '/d',
        XDG_CACHE_HOME: '/k',
        XDG_RUNTIME_DIR: '/r',
      }
      expect(userDirectories('libvirt', env)).toEqual({
        config: '/c/libvirt',
        data: '/d/libvirt',
        cache: '/k/libvirt',
        runtime: '/r/libvirt',
      })
    })

    it('falls back to the home folder, and to the cache for sockets', () => {
      const expected = {
        config: '/h/.config/guestwork',
        data: '/h/.local/share/guestwork',
        cache: '/h/.cache/guestwork',
        runtime: '/h/.cache/guestwork',
      }
      expect(userDirectories('guestwork', { HOME: '/h' })).toEqual(expected)
      expect(
        userDirectories('guestwork', {
          HOME: '/h',
          XDG_CONFIG_HOME: 'relative',
          XDG_DATA_HOME: '',
          XDG_RUNTIME_DIR: 'r',
        }),
      ).toEqual(expected)
    })

    it('asks the system for the home folder where HOME is not set', () => {
      expect(userDirectories('libvirt', {}).config).toBe(join(homedir(), '.config', 'libvirt'))
    })

    it('knows the folders of the system', () => {
      expect(systemDirectories('libvirt')).toMatchObject({ config: '/etc/libvirt', data: '/var/lib/libvirt' })
    })

    it('knows root', () => {
      expect(isPrivileged()).toBe(process.geteuid?.() === 0)
    })
  },
)
