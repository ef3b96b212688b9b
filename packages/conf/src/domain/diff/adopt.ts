import type { Devices, Domain } from '../domain.gen.ts'
import { pairMembers } from './pair.ts'
import { covers, member, parsePattern, type Path } from './path.ts'
import { serverChoices } from './server-chosen.ts'
import { isList, isTree, type Tree } from './tree.ts'

const choices = serverChoices.map(choice => ({ ...choice, pattern: parsePattern(choice.path) }))

/** Takes over, where a new definition leaves it open, what the hypervisor chose for the old one. Changes `fresh`. */
export function adoptServerChoices(old: Domain, fresh: Domain): void {
  if (old.genid !== undefined && fresh.genid === '') fresh.genid = old.genid
  if (old.devices !== undefined && fresh.devices !== undefined) adoptDevices(old.devices, fresh.devices)
  adoptIn({ tree: old }, { tree: fresh }, [])
}

/** Controllers that every machine of a kind has; a definition need not name them. */
const builtInControllers: ReadonlySet<string> = new Set(['pci', 'usb', 'sata', 'isa'])

function adoptDevices(old: Devices, fresh: Devices): void {
  const types = new Set<string>(fresh.controllers?.map(({ type }) => type))
  const controllers =
    old.controllers?.filter(({ type }) => builtInControllers.has(type) && !types.has(type)) ?? []
  if (controllers.length > 0)
    fresh.controllers = [...structuredClone(controllers), ...(fresh.controllers ?? [])]
  const known = new Set(fresh.inputs?.map(({ type, bus }) => `${type} ${bus ?? ''}`))
  const inputs =
    old.inputs?.filter(({ type, bus }) => isBuiltIn(bus) && !known.has(`${type} ${bus ?? ''}`)) ?? []
  if (inputs.length > 0) fresh.inputs = [...(fresh.inputs ?? []), ...structuredClone(inputs)]
}

function isBuiltIn(bus: string | undefined): boolean {
  return bus === 'ps2' || bus === 'xen'
}

/** An object of the document; wrapped, so that a typed object can be one. */
interface Place {
  readonly tree: object
}

function adoptIn({ tree: old }: Place, { tree: fresh }: Place, path: Path): void {
  const target = fresh as Tree
  for (const [name, value] of Object.entries(old) as [string, unknown][]) {
    const place = [...path, name]
    if (value === undefined) continue
    if (target[name] === undefined) {
      if (isChosen(place, old, fresh)) target[name] = structuredClone(value)
    } else adoptBelow(value, target[name], place)
  }
}

function adoptBelow(old: unknown, fresh: unknown, path: Path): void {
  if (isTree(old) && isTree(fresh)) adoptIn({ tree: old }, { tree: fresh }, path)
  if (!isList(old) || !isList(fresh)) return
  for (const pair of pairMembers(path.at(-1) ?? '', old, fresh)) {
    if (isTree(pair.old) && isTree(pair.new)) {
      adoptIn({ tree: pair.old }, { tree: pair.new }, [...path, member(pair.key)])
    }
  }
}

function isChosen(path: Path, old: object, fresh: object): boolean {
  return choices.some(
    choice =>
      choice.pattern.length === path.length &&
      covers(choice.pattern, path) &&
      (choice.fits?.(old, fresh) ?? true),
  )
}
