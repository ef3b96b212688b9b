import type * as xmlReader from '@guestwork/conf/xml'
import type { XmlElement } from '@guestwork/conf/xml'
import { isVirtError, VirtError } from '@guestwork/util'
import { saveFiles } from '#platform'

type XmlReader = typeof xmlReader

const maximumBytes = 40 * 1024 * 1024

/** An element of a host's file, or the outermost one of a file that it names. */
export interface DefinedElement {
  /** The element. */
  readonly element: XmlElement
  /** It alone, as a document; its lines keep their numbers. */
  readonly xml: string
  /** The path of the file that it is in. */
  readonly path: string
  /** The text of that file. */
  readonly source: string
}

/** The file that describes a host, and those that it names. */
export class DefinitionFiles {
  /** The outermost element, `<node>`. */
  readonly root: XmlElement
  readonly #xml: XmlReader
  readonly #path: string
  readonly #source: string

  private constructor(xml: XmlReader, path: string, { root, source }: { root: XmlElement; source: string }) {
    this.root = root
    this.#xml = xml
    this.#path = path
    this.#source = source
  }

  /**
   * Reads the file of a host.
   *
   * @throws VirtError `XML_ERROR` when it cannot be read or describes something else, `XML_DETAIL` when it is no XML,
   *   `OPERATION_UNSUPPORTED` in a browser.
   */
  static async open(path: string): Promise<DefinitionFiles> {
    const xml = await import('@guestwork/conf/xml')
    const document = await readDocument(xml, path)
    if (document.root.name !== 'node') {
      const message = `expecting root element of 'node', not '${document.root.name}' in '${path}'`
      throw new VirtError('XML_ERROR', message, { domain: 'XML', details: { file: path } })
    }
    return new DefinitionFiles(xml, path, document)
  }

  /** The elements of the host's file with this name, each read from a file of its own where it names one. */
  definitions(name: string): Promise<DefinedElement[]> {
    const parent = { element: this.root, xml: '', path: this.#path, source: this.#source }
    return this.children(parent, name)
  }

  /** The children of an element with this name, each read from a file of its own where it names one. */
  async children(parent: DefinedElement, name: string): Promise<DefinedElement[]> {
    const found: DefinedElement[] = []
    for (const element of parent.element.children) {
      if (element.name === name) found.push(await this.#resolve(element, parent))
    }
    return found
  }

  async #resolve(element: XmlElement, { path, source }: DefinedElement): Promise<DefinedElement> {
    const file = element.attributes.get('file')
    if (file === undefined) return { element, xml: this.#alone(element, source), path, source }
    const folder = this.#path.slice(0, this.#path.lastIndexOf('/') + 1)
    const other = file.startsWith('/') ? file : folder + file
    const document = await readDocument(this.#xml, other)
    return { element: document.root, xml: document.source, path: other, source: document.source }
  }

  #alone(element: XmlElement, source: string): string {
    const { line } = this.#xml.positionAt(source, element.start)
    return '\n'.repeat(line - 1) + this.#xml.sourceOf(element, source)
  }
}

async function readDocument(
  { decodeXml, readXml }: XmlReader,
  path: string,
): Promise<{ root: XmlElement; source: string }> {
  const message = `failed to parse xml document '${path}'`
  const bytes = await saveFiles.read(path, maximumBytes, message).catch((cause: unknown) => {
    if (!isVirtError(cause, 'SYSTEM_ERROR')) throw cause
    throw new VirtError('XML_ERROR', message, { domain: 'TEST', cause, details: { file: path } })
  })
  return naming(path, () => readXml(decodeXml(bytes)))
}

/** What the work answers; an error about a document says in which file it is. */
export function naming<T>(path: string, work: () => T): T {
  try {
    return work()
  } catch (cause) {
    throw named(path, cause)
  }
}

/** As {@link naming}, for work that waits. */
export async function namingLater<T>(path: string, work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (cause) {
    throw named(path, cause)
  }
}

function named(path: string, cause: unknown): unknown {
  if (!isVirtError(cause)) return cause
  const { code, detail = code, domain, details } = cause
  return new VirtError(code, `${detail} in '${path}'`, { domain, cause, details: { ...details, file: path } })
}
