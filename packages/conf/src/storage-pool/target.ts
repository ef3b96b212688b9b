import { child, element, scalar } from '../codec/declare.ts'
import { sanitizedPath } from '../codec/values/path.ts'
import { storagePermissions } from './permissions.ts'

/** Where the host sees the pool. */
export const poolTarget = element({
  /** The path of its folder. */
  path: scalar(sanitizedPath),
  /** Who may do what with the folder that libvirt creates. */
  permissions: child(storagePermissions, { dropEmpty: true }),
})
