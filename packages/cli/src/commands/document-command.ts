import type { Connection, DefineOptions } from '@guestwork/core'
import { flag } from '../grammar/option.ts'
import { attempt } from '../output/command-error.ts'
import { documentFile, readDocument } from './arguments/document-file.ts'
import { connectedCommand, type ConnectedCommand } from './command.ts'

/**
 * What sets a command apart that makes an object from a document.
 *
 * @typeParam T - the object
 */
export interface DocumentTask<T> {
  /** What the document is about, such as `network filter`. */
  readonly about: string
  /** A sentence or more for `help COMMAND`, where the summary does not say it all. */
  readonly description?: string
  /** Hands the document over. */
  readonly make: (connection: Connection, xml: string, options: DefineOptions) => Promise<T>
  /** What an error says first. */
  readonly failed: (file: string) => string
  /** What the command says when it is done, without the end of the line. */
  readonly done: (object: T, file: string) => string
  /** How the object is named in JSON. */
  readonly identity: (object: T) => object
}

/** A command that makes an object from a document in a file. */
export function documentCommand<T>({ about, description, ...task }: DocumentTask<T>): ConnectedCommand {
  return connectedCommand({
    ...(description === undefined ? {} : { description }),
    options: { file: documentFile(about), validate: flag('check the document against the schema') },
    async run({ connection, options: { file, validate }, output }) {
      const xml = await readDocument(file)
      const object = await attempt(task.failed(file), task.make(connection, xml, { validate }))
      output.result(task.identity(object))
      output.remark(`${task.done(object, file)}\n`)
    },
  })
}
