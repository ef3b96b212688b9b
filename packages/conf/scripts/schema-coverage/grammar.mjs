import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'

/**
 * A pattern of a RELAX NG grammar.
 *
 * @typedef {object} Pattern
 * @property {string} tag
 * @property {Readonly<Record<string, string>>} attributes
 * @property {Pattern[]} children
 * @property {string} text
 * @property {string} [ns] The name space of an element, which its children inherit.
 */

const prefixes = new Map([
  ['http://libvirt.org/schemas/domain/qemu/1.0', 'qemu:'],
  ['http://libvirt.org/schemas/domain/lxc/1.0', 'lxc:'],
  ['http://libvirt.org/schemas/domain/xen/1.0', 'xen:'],
  ['http://libvirt.org/schemas/domain/bhyve/1.0', 'bhyve:'],
  ['http://libvirt.org/schemas/domain/vmware/1.0', 'vmware:'],
  ['http://libvirt.org/schemas/network/dnsmasq/1.0', 'dnsmasq:'],
  ['http://libvirt.org/schemas/storagepool/fs/1.0', 'fs:'],
  ['http://libvirt.org/schemas/storagepool/rbd/1.0', 'rbd:'],
])

/**
 * One body of a definition.
 *
 * @typedef {object} Definition
 * @property {string} file
 * @property {string} name
 * @property {Pattern[]} children
 * @property {boolean} says Whether an element or an attribute stands in it.
 */

/** The definitions of a schema file and all that it includes, by name. A name that is defined twice has both bodies. */
export class Grammar {
  /** @type {Map<string, Definition[]>} */
  #definitions = new Map()
  /** @type {Pattern[]} */
  start = []
  /** The files that belong to it. @type {Set<string>} */
  files = new Set()
  /** What `contents` has looked into. @type {Set<Definition>} */
  reached = new Set()
  #folder

  /** @param {string} folder @param {string} file */
  constructor(folder, file) {
    this.#folder = folder
    this.#include(file, new Set(), true)
  }

  /** Every definition. @returns {Definition[]} */
  get definitions() {
    return [...this.#definitions.values()].flat()
  }

  /** @param {string} file @param {ReadonlySet<string>} replaced @param {boolean} outermost */
  #include(file, replaced, outermost) {
    if (this.files.has(file)) return
    this.files.add(file)
    this.#collect(load(join(this.#folder, file)), file, replaced, outermost)
  }

  /** @param {Pattern} container @param {string} file @param {ReadonlySet<string>} replaced @param {boolean} outermost */
  #collect(container, file, replaced, outermost) {
    for (const pattern of container.children) {
      const { tag, attributes, children } = pattern
      if (tag === 'start' && outermost) this.start.push(...children)
      if (tag === 'div') this.#collect(pattern, file, replaced, outermost)
      if (tag === 'define' && !replaced.has(attributes.name)) {
        const definition = { file, name: attributes.name, children, says: saysSomething(pattern) }
        this.#definitions.set(attributes.name, [...this.definition(attributes.name), definition])
      }
      if (tag === 'include') {
        const own = children.filter(child => child.tag === 'define').map(child => child.attributes.name)
        this.#include(attributes.href, new Set([...replaced, ...own]), false)
        this.#collect(pattern, file, replaced, outermost)
      }
    }
  }

  /** @param {string} name */
  definition(name) {
    return this.#definitions.get(name) ?? []
  }

  /** @param {string} name */
  #enter(name) {
    const found = this.definition(name)
    if (found.length === 0) throw new Error(`the schema refers to '${name}', which it does not define`)
    for (const definition of found) this.reached.add(definition)
    return found.flatMap(({ children }) => children)
  }

  /**
   * The attributes and child elements that an element can have, through references and choices.
   *
   * @param {readonly Pattern[]} patterns
   * @returns {{ attributes: Set<string>, elements: Map<string, Pattern[]> }}
   */
  contents(patterns) {
    const attributes = new Set()
    const elements = new Map()
    const entered = new Set()
    const visit = pattern => {
      if (pattern.tag === 'attribute') for (const name of namesOf(pattern)) attributes.add(name)
      else if (pattern.tag === 'element') {
        for (const name of namesOf(pattern)) elements.set(name, [...(elements.get(name) ?? []), pattern])
      } else if (pattern.tag === 'ref') {
        if (entered.has(pattern.attributes.name)) return
        entered.add(pattern.attributes.name)
        this.#enter(pattern.attributes.name).forEach(visit)
      } else if (pattern.tag === 'grammar') new Nested(this.#folder, pattern).start.forEach(visit)
      else pattern.children.forEach(visit)
    }
    patterns.forEach(visit)
    return { attributes, elements }
  }
}

/** @param {Pattern} pattern @returns {boolean} */
function saysSomething({ tag, children }) {
  return tag === 'element' || tag === 'attribute' || children.some(saysSomething)
}

/** A grammar inside a pattern, as snapshots have one for the domain: only what it starts with is looked at. */
class Nested {
  /** @param {string} folder @param {Pattern} pattern */
  constructor(folder, pattern) {
    const file = pattern.children.find(child => child.tag === 'include')?.attributes.href
    this.start = file === undefined ? [] : rootElements(new Grammar(folder, file))
  }
}

/** @param {Grammar} grammar */
function rootElements(grammar) {
  return [...grammar.contents(grammar.start).elements.keys()].map(name => ({
    tag: 'element',
    attributes: { name },
    children: [],
    text: '',
  }))
}

/** The names of an element or attribute; none for a wildcard. @param {Pattern} pattern */
function namesOf({ tag, attributes, children, ns }) {
  const prefix = tag === 'element' ? (prefixes.get(ns ?? '') ?? '') : ''
  if (attributes.name !== undefined) return [`${prefix}${attributes.name}`]
  const collect = pattern =>
    pattern.tag === 'name'
      ? [pattern.text.trim()]
      : pattern.tag === 'choice'
        ? pattern.children.flatMap(collect)
        : []
  return children.slice(0, 1).flatMap(collect)
}

/** @type {Map<string, Pattern>} */
const loaded = new Map()

/** A file's outermost pattern: the same one each time, so that what several schemas include is known again. @param {string} file */
function load(file) {
  const pattern = loaded.get(file) ?? parse(readFileSync(file, 'utf8'))
  loaded.set(file, pattern)
  return pattern
}

/** @param {string} text @returns {Pattern} */
function parse(text) {
  const root = { tag: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', error => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const parent = open.at(-1)
    const ns = name === 'element' ? (attributes.ns ?? parent?.ns) : parent?.ns
    const pattern = { tag: name, attributes, children: [], text: '', ns }
    parent?.children.push(pattern)
    open.push(pattern)
  })
  parser.on('text', piece => {
    const pattern = open.at(-1)
    if (pattern) pattern.text += piece
  })
  parser.on('closetag', () => open.pop())
  parser.write(text).close()
  return root.children[0] ?? root
}

/** The folder of libvirt's schemas: the one that is given, or the reference beside the project. */
export function schemaFolder(given, project) {
  const places = [given, join(project, '..', 'shared', 'reference', 'schemas')]
  return places.find(place => place !== undefined && existsSync(join(place, 'domaincommon.rng')))
}
