import { data } from '../grammar/option.ts'

const maximumBytes = 10 * 2 ** 20

/** The option that names the file of a domain's document. */
export const documentOption = data('file with the XML document of a domain', { completes: 'file' })

/**
 * The text of a document.
 *
 * @throws VirtError `SYSTEM_ERROR` when it cannot be read or is larger than 10 MiB.
 */
export async function readDocument(path: string): Promise<string> {
  const { readFileLimited } = await import('@guestwork/util/node')
  return (await readFileLimited(path, maximumBytes)).toString('utf8')
}
