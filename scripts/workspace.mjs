import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './tool.mjs'

/**
 * @typedef {object} WorkspacePackage
 * @property {string} folder Path from the root, with forward slashes: `packages/core`.
 * @property {string} path Absolute path of the folder.
 * @property {Manifest} manifest Its package.json.
 *
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {boolean} [private]
 * @property {Record<string, unknown>} [exports]
 * @property {Record<string, unknown>} [imports]
 * @property {Record<string, string>} [bin]
 * @property {Record<string, string>} [scripts]
 */

/** Folders of all packages of the workspace, the private ones too, as paths from the root. */
export function workspaceFolders() {
  const packages = readdirSync(join(root, 'packages')).map(name => `packages/${name}`)
  const folders = [...packages, 'eslint-rules', 'test-e2e']
  return folders.filter(folder => existsSync(join(root, folder, 'package.json')))
}

/** @returns {WorkspacePackage[]} All packages that are published. */
export function publicPackages() {
  return workspacePackages().filter(({ manifest }) => manifest.private !== true)
}

/** @returns {WorkspacePackage[]} All packages of the workspace. */
export function workspacePackages() {
  return workspaceFolders().map(folder => {
    const path = join(root, folder)
    return { folder, path, manifest: JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) }
  })
}
