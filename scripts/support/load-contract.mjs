import { join } from 'node:path'
import { withSources } from '../load-sources.mjs'
import { root } from '../tool.mjs'
import { publicPackages } from '../workspace.mjs'

/**
 * @typedef {object} SlotRow One slot of the contract.
 * @property {string} api libvirt's function.
 * @property {string} since The libvirt release that brought it.
 *
 * @typedef {object} Driver
 * @property {string} name How tables call it: its package without the prefix.
 * @property {Tables} own The slots that the driver fills itself, by family.
 * @property {Tables} complete The same with those that core derives.
 *
 * @typedef {Readonly<Record<string, Readonly<Record<string, unknown>> | undefined>>} Tables
 *
 * @typedef {object} Contract
 * @property {Readonly<Record<string, SlotRow>>} slots
 * @property {(slot: string) => string} familyOf
 * @property {(slot: string) => string | undefined} facetOf
 * @property {readonly Driver[]} drivers
 */

const prefix = '@guestwork/driver-'

/**
 * Core's table of slots and the tables of all drivers of this workspace, from their sources: generators run before
 * the build.
 *
 * @returns {Promise<Contract>}
 */
export async function loadContract() {
  const packages = driverPackages()
  const core = join(root, 'packages', 'core', 'src', 'driver')
  const files = {
    metadata: join(core, 'metadata', 'index.ts'),
    derive: join(core, 'derive.ts'),
    ...Object.fromEntries(packages.map(({ manifest, path }) => [fileName(manifest.name), entryOf(path)])),
  }
  return withSources(files, async load => {
    const metadata = await load('metadata')
    const { completeTables } = await load('derive')
    const drivers = packages.map(async ({ manifest }) => {
      const { default: own } = await load(fileName(manifest.name))
      return { name: manifest.name.replace(prefix, ''), own, complete: completeTables(own) }
    })
    return {
      slots: metadata.slotMetadata,
      familyOf: metadata.slotFamily,
      facetOf: metadata.slotFacet,
      drivers: await Promise.all(drivers),
    }
  })
}

/** The mock hypervisor first: it is what the others are compared with. */
function driverPackages() {
  const packages = publicPackages().filter(({ manifest }) => 'guestwork' in manifest)
  const isMock = (/** @type {typeof packages[number]} */ { manifest }) => manifest.name === `${prefix}test`
  return [...packages.filter(isMock), ...packages.filter(candidate => !isMock(candidate))]
}

/** @param {string} path */
function entryOf(path) {
  return join(path, 'src', 'index.ts')
}

/** @param {string} name */
function fileName(name) {
  return name.replaceAll('/', '-')
}
