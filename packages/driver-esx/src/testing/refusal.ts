import { VimFault, type MethodFault } from '../vim/index.ts'

/** A fault with a text such as a server's. */
export function refusal(detail: MethodFault & Readonly<Record<string, unknown>>, text?: string): VimFault {
  return new VimFault('', detail, text ?? texts.get(detail.$type) ?? `A fault occurred: ${detail.$type}.`)
}

const texts: ReadonlyMap<string, string> = new Map([
  ['AlreadyExists', 'The specified key, name, or identifier already exists.'],
  ['NotFound', 'The object or item referred to could not be found.'],
  ['ResourceInUse', 'The resource is in use.'],
  ['InvalidArgument', 'A specified parameter was not correct.'],
  ['LimitExceeded', 'The operation exceeds a limit of the host.'],
  ['HostConfigFault', 'An error occurred during host configuration.'],
  ['NotSupported', 'The operation is not supported on the object.'],
  ['NotAuthenticated', 'The session is not authenticated.'],
  ['InvalidLogin', 'Cannot complete login due to an incorrect user name or password.'],
  ['ManagedObjectNotFound', 'The object has already been deleted or has not been completely created'],
  ['InvalidProperty', 'The property does not exist.'],
])

/** The fault for a name that is taken. */
export function alreadyExists(name: string): VimFault {
  return refusal({ $type: 'AlreadyExists', name })
}

/** The fault for what does not exist. */
export function notFound(): VimFault {
  return refusal({ $type: 'NotFound' })
}

/** The fault for what something still uses. */
export function inUse(type: string, name: string): VimFault {
  return refusal({ $type: 'ResourceInUse', type, name })
}

/** The fault for an argument that does not fit. */
export function invalidArgument(invalidProperty: string): VimFault {
  return refusal({ $type: 'InvalidArgument', invalidProperty })
}

/** The fault for too many of something. */
export function limitExceeded(property: string, limit: number): VimFault {
  return refusal({ $type: 'LimitExceeded', property, limit })
}
