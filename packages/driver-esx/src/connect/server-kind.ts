import { VirtError } from '@guestwork/util'
import type { EsxUri } from '../uri.ts'
import { compareVersions, type AboutInfo } from '../vim/index.ts'

const oldestApi = '4.1'

/**
 * Checks that a server is what the URI's scheme says, and speaks the API.
 *
 * @throws VirtError `INTERNAL_ERROR` for the wrong kind of server, as libvirt has it; `CONFIG_UNSUPPORTED` for one that is
 * too old
 */
export function checkServer({ scheme, host }: EsxUri, about: AboutInfo): void {
  const found = kindOf(about)
  const expected = scheme === 'vpx' ? 'a vCenter/VPX' : 'an ESX(i)'
  if (found !== scheme) {
    const other = found === undefined ? `'${about.apiType}' (${about.fullName})` : nameOf[found]
    throw new VirtError('INTERNAL_ERROR', `Expecting '${host}' to be ${expected} host but found ${other}`, {
      domain: 'ESX',
      details: { expected: scheme, found, product: about.fullName },
    })
  }
  if (compareVersions(about.apiVersion, oldestApi) < 0) {
    throw new VirtError(
      'CONFIG_UNSUPPORTED',
      `'${host}' speaks version ${about.apiVersion} of the API, at least ${oldestApi} is needed`,
      { domain: 'ESX', details: { apiVersion: about.apiVersion } },
    )
  }
}

const nameOf = { esx: 'an ESX(i) host', vpx: 'a vCenter/VPX host' } as const

function kindOf({ apiType, productLineId }: AboutInfo): 'esx' | 'vpx' | undefined {
  if (apiType === 'VirtualCenter') return 'vpx'
  return apiType === 'HostAgent' && productLineId !== 'gsx' ? 'esx' : undefined
}
