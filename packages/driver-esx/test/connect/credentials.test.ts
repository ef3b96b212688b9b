import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { CredentialCallback, CredentialRequest } from '@guestwork/core'
import { parseConnectionUri, silentLog } from '@guestwork/util'
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { findCredentials } from '../../src/connect/credentials.ts'
import { parseEsxUri } from '../../src/uri.ts'

const { signal } = new AbortController()

function find(uri: string, ask?: CredentialCallback) {
  return findCredentials(parseEsxUri(parseConnectionUri(uri), silentLog), ask, signal)
}

async function authFile(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'guestwork-esx-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const path = join(folder, 'auth.conf')
  await writeFile(path, text, { mode: 0o600 })
  return path
}

describe('findCredentials', () => {
  beforeEach(async () => {
    vi.stubEnv(
      'LIBVIRT_AUTH_FILE',
      await authFile('[credentials-x]\nusername=joe\npassword=p\n[auth-esx-known]\ncredentials=x\n'),
    )
    return () => vi.unstubAllEnvs()
  })

  it('takes what auth.conf has for the server', async () => {
    expect(await find('esx://known/')).toEqual({ userName: 'joe', password: 'p' })
    expect(await find('vpx://known/dc/esx')).toEqual({ userName: 'joe', password: 'p' })
  })

  it('prefers the user of the URI', async () => {
    expect(await find('esx://eva@known/')).toEqual({ userName: 'eva', password: 'p' })
  })

  it.each([
    ['esx://h/', 'root'],
    ['vpx://h/dc/esx', 'administrator'],
  ])('asks for the rest of %s, and takes no answer for %s', async (uri, userName) => {
    const asked: CredentialRequest[] = []
    const ask: CredentialCallback = requests => {
      asked.push(...requests)
      return requests.map(({ type }) => (type === 'username' ? '' : 'secret'))
    }
    expect(await find(uri, ask)).toEqual({ userName, password: 'secret' })
    expect(asked).toEqual([
      {
        type: 'username',
        prompt: `Enter username for h [${userName}]`,
        challenge: 'h',
        defaultResult: userName,
      },
      { type: 'noechoprompt', prompt: `Enter ${userName}'s password for h`, challenge: 'h' },
    ])
  })

  it('fails when nobody says, and when the user gives up', async () => {
    await expect(find('esx://eva@h/')).rejects.toMatchObject({
      code: 'AUTH_FAILED',
      message: expect.stringContaining('no password for h'),
    })
    await expect(find('esx://h/', () => undefined)).rejects.toMatchObject({ code: 'AUTH_CANCELLED' })
  })

  it('names what is wrong in auth.conf', async () => {
    vi.stubEnv('LIBVIRT_AUTH_FILE', await authFile('[auth-esx-h]\ncredentials=nobody\n'))
    await expect(find('esx://h/')).rejects.toMatchObject({ code: 'CONF_SYNTAX' })
  })
})
