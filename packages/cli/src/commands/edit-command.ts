import type { Connection } from '@guestwork/core'
import { editDocument } from '../editor/edit-document.ts'
import { editorHelp } from '../editor/run-editor.ts'
import type { Option } from '../grammar/option.ts'
import { connectedCommand, type ConnectedCommand } from './command.ts'

/**
 * What sets a command apart in which a user changes the document of an object.
 *
 * @typeParam T - the object
 */
export interface EditTask<T> {
  /** The option that names the object, with its name. */
  readonly of: readonly [name: string, option: Option<string>]
  /** The object that a text names. */
  find(connection: Connection, text: string): Promise<T>
  /** What the object is called in messages, such as `Network default`. */
  readonly subject: (object: T) => string
  /** How the object is named in JSON. */
  readonly identity: (object: T) => object
  /** The document as it is now. */
  readonly read: (object: T) => Promise<string>
  /** Stores the changed document. */
  store(connection: Connection, xml: string): Promise<unknown>
}

/** A command in which the user changes the document of an object in an editor. */
export function editCommand<T>(task: EditTask<T>): ConnectedCommand {
  const [name, option] = task.of
  return connectedCommand({
    description: editorHelp,
    options: { [name]: option },
    async run({ connection, options, output, shell }) {
      const object = await task.find(connection, options[name] ?? '')
      const editing = {
        read: () => task.read(object),
        async store(xml: string) {
          await task.store(connection, xml)
        },
      }
      const edited = await editDocument(editing, shell.host, error => shell.errors.report(error, false))
      output.result({ ...task.identity(object), edited })
      output.remark(`${task.subject(object)} XML configuration ${edited ? 'edited' : 'not changed'}.\n`)
    },
  })
}
