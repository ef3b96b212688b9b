import type { ConnectedCall } from '../commands/command.ts'
import { editDocument } from './edit-document.ts'

/** An object whose document is edited. */
export interface EditedObject {
  /** What it is called in messages, such as `Network default`. */
  readonly subject: string
  /** How it is named in JSON. */
  readonly identity: object
  /** The document as it is now. */
  read(): Promise<string>
  /** Stores the changed document. */
  store(xml: string): Promise<unknown>
}

/** Lets the user change the document of an object in an editor, stores it and says so. */
export async function editObject(
  { output, shell }: Pick<ConnectedCall<unknown>, 'output' | 'shell'>,
  object: EditedObject,
): Promise<void> {
  const editing = {
    read: () => object.read(),
    async store(xml: string) {
      await object.store(xml)
    },
  }
  const edited = await editDocument(editing, shell.host, error => shell.errors.report(error, false))
  output.result({ ...object.identity, edited })
  output.remark(`${object.subject} XML configuration ${edited ? 'edited' : 'not changed'}.\n`)
}
