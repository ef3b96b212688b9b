import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * All files below a folder whose name matches, as absolute paths; none where the folder does not exist.
 *
 * @param {string} folder
 * @param {RegExp} name
 */
export function filesIn(folder, name) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && name.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name))
}
