import type { CredentialCallback } from '@guestwork/core'
import { TestNode } from '../node/test-node.ts'
import { DefinitionFiles } from './definition-files.ts'
import { addDomains } from './domains.ts'
import { readHardware } from './hardware.ts'
import { addHostObjects } from './host-objects.ts'
import { authenticate, readUsers } from './users.ts'

/**
 * A host as a file describes it: `<node>` with `<cpu>`, `<memory>`, `<domain>`, `<network>`, `<interface>`, `<pool>` with
 * `<volume>`, `<device>` and `<auth>`. Any of these can name another file in place of its content: `<domain file='web.xml'/>`.
 *
 * @param path - from the root
 * @param ask - asks the user, when the file names users
 * @throws VirtError `XML_ERROR` when the file cannot be read or lacks something; as the parsers of the documents in it do, with
 *   the `file` in its details; `OPERATION_FAILED` when two objects have one name; `OPERATION_UNSUPPORTED` in a browser; as
 *   {@link authenticate} does.
 */
export async function openHost(
  path: string,
  ask: CredentialCallback | undefined,
  signal: AbortSignal,
): Promise<TestNode> {
  const files = await DefinitionFiles.open(path)
  const node = new TestNode(readHardware(files.root))
  await addDomains(node, files)
  await addHostObjects(node, files)
  await authenticate(readUsers(files.root), ask, signal)
  signal.throwIfAborted()
  return node
}
