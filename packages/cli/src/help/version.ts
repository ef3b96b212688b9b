import { readPackageFile } from '../host/package-file.ts'

/** The release of libvirt whose functions and commands gw has. */
export const libvirtVersion = '9.0.0'

/** The version of this package. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readPackageFile('package.json'))
  if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return 'unknown'
  return String(manifest.version)
}

/** What `--version` prints; `long` is for people who report a fault. */
export function formatVersion(long: boolean): string {
  const version = packageVersion()
  if (!long) return `${version}\n`
  const { platform, arch, version: node } = process
  return `gw ${version}, the command line of guestwork
Functions and commands of libvirt ${libvirtVersion}
Node ${node} on ${platform} ${arch}
`
}

/** A version as libvirt's functions return it: major * 1000000 + minor * 1000 + release. */
export function formatLibvirtVersion(version: number): string {
  return [version / 1_000_000, (version / 1000) % 1000, version % 1000].map(Math.trunc).join('.')
}
