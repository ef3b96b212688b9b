import { VirtError } from '@guestwork/util'

// The kit changes only the document of the endpoint's own author and reads only elements that hold plain text, so it needs no
// parser: the rules are in the description of Endpoint.domainXml.

const nameElement = /<name>([^<]*)<\/name>/
const uuidElement = /\s*<uuid>[^<]*<\/uuid>/
const descriptionElement = /<description>([^<]*)<\/description>/

/** The name that a document gives its domain. */
export function nameIn(xml: string): string {
  const name = nameElement.exec(xml)?.[1]
  if (name === undefined) {
    throw new VirtError('XML_ERROR', `the document of the endpoint has no <name>: ${xml.slice(0, 200)}`)
  }
  return name
}

/** The document with another name. */
export function withName(xml: string, name: string): string {
  return xml.replace(nameElement, () => `<name>${name}</name>`)
}

/** The document without a UUID, so that the driver chooses one. */
export function withoutUuid(xml: string): string {
  return xml.replace(uuidElement, '')
}

/** The document with this UUID. */
export function withUuid(xml: string, uuid: string): string {
  return withoutUuid(xml).replace(nameElement, element => `${element}<uuid>${uuid}</uuid>`)
}

/** The document with this description, which is plain text without markup. */
export function withDescription(xml: string, description: string): string {
  return xml
    .replace(descriptionElement, '')
    .replace(nameElement, element => `${element}<description>${description}</description>`)
}

/** The description in a document; undefined without one. */
export function descriptionIn(xml: string): string | undefined {
  return descriptionElement.exec(xml)?.[1]
}
