import { data, type Option } from '../../grammar/option.ts'

const maximumBytes = 10 * 2 ** 20

/** The option that names the file of a domain's document. */
export const documentOption = documentFile('domain')

/** The option that names the file of a document about an object of some kind. */
export function documentFile(kind: string): Option<string> {
  return data(`file with the XML document of a ${kind}`, { completes: 'file' })
}

/**
 * The text of a document.
 *
 * @throws VirtError `SYSTEM_ERROR` when it cannot be read or is larger than 10 MiB.
 */
export async function readDocument(path: string): Promise<string> {
  return (await readDocumentBytes(path)).toString('utf8')
}

/** As {@link readDocument}, for a document that says itself what its character set is. */
export async function readDocumentBytes(path: string): Promise<Buffer> {
  const { readFileLimited } = await import('@guestwork/util/node')
  return readFileLimited(path, maximumBytes, { pipes: true })
}
