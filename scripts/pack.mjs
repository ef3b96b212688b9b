import { capture } from './process.mjs'
import { pnpmScript, root, toolEnvironment } from './tool.mjs'
import { publicPackages } from './workspace.mjs'

/**
 * Packs every public package of the built workspace, as it would be published.
 *
 * @param {string} destination Folder for the tarballs.
 * @returns {Promise<Record<string, string>>} The tarball of each package, by its name.
 */
export async function packAll(destination) {
  const filters = publicPackages().flatMap(({ manifest }) => ['--filter', manifest.name])
  const args = [pnpmScript, '--recursive', ...filters, 'pack', '--json', '--pack-destination', destination]
  const output = JSON.parse(await capture(process.execPath, args, { cwd: root, env: toolEnvironment() }))
  const packed = [output].flat() // One package is printed without a list around it.
  return Object.fromEntries(packed.map((/** @type {Packed} */ { name, filename }) => [name, filename]))
}

/**
 * @typedef {object} Packed
 * @property {string} name
 * @property {string} filename
 */
