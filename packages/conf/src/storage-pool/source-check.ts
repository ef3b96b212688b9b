import type { CheckContext } from '../codec/check.ts'

interface Source {
  hosts?: object[]
  devices?: object[]
  dir?: string
  name?: string
  format?: string
  protocol?: string
  initiator?: { iqn?: object }
}

/** Refuses a source without a device. */
export function requireDevice(source: Source, context: CheckContext): void {
  if ((source.devices ?? []).length === 0) missing('device name', source, context)
}

/** Refuses a source without a server. */
export function requireHost(source: Source, context: CheckContext): void {
  if ((source.hosts ?? []).length === 0) missing('host name', source, context)
}

/** Refuses a network file system without server or folder, or with a version that it cannot have. */
export function requireDir(source: Source, context: CheckContext): void {
  requireHost(source, context)
  if (source.dir === undefined) missing('path', source, context)
  if (source.protocol !== undefined && source.format !== 'nfs') {
    const message = `a version of the protocol is not possible with '${source.format ?? 'auto'}'`
    context.fail('CONFIG_UNSUPPORTED', message, source)
  }
}

/** Refuses a target without the client's name. */
export function requireInitiator(source: Source, context: CheckContext): void {
  requireHost(source, context)
  if (source.initiator?.iqn === undefined) context.fail('CONFIG_UNSUPPORTED', 'missing initiator IQN', source)
}

/** Refuses a pool of a cluster that is not named. */
export function requireName(source: Source, context: CheckContext): void {
  if (source.name === undefined) missing('name', source, context)
  requireHost(source, context)
}

function missing(what: string, source: object, context: CheckContext): never {
  return context.fail('XML_ERROR', `missing storage pool source ${what}`, source)
}
