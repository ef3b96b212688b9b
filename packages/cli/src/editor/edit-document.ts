import { isVirtError, type VirtError } from '@guestwork/util'
import type { Host } from '../host/host.ts'
import { CommandError } from '../output/command-error.ts'
import { askAgain, type Answer } from './ask-again.ts'
import { runEditor } from './run-editor.ts'
import { withTemporaryFile } from './temporary-file.ts'

/** What is edited. */
export interface Editing {
  /** The document as it is now. */
  read(): Promise<string>
  /** Checks a document before it is stored, unless the user turns that off. */
  validate?(xml: string): Promise<void>
  /** Whether that is turned off from the beginning. */
  readonly skipValidation?: boolean
  /**
   * Stores a document.
   *
   * @param before - the document that the user began with
   */
  store(xml: string, before: string): Promise<void>
}

/**
 * Lets the user change a document in an editor, and stores it (`virsh edit`). When that fails, the user can go on with
 * what was written, where somebody is there to ask.
 *
 * @param report - shows an error before the question
 * @returns whether the document was changed
 * @throws CommandError when the user gives up, or nobody can be asked; `OPERATION_INVALID` when somebody else has changed
 *   the document meanwhile.
 */
export async function editDocument(
  editing: Editing,
  host: Host,
  report: (error: VirtError) => void,
): Promise<boolean> {
  const before = await editing.read()
  return withTemporaryFile(before, async file => {
    let validates = editing.skipValidation !== true
    let canIgnore = editing.validate !== undefined
    let answer: Answer = 'again'
    for (;;) {
      if (answer === 'again') await runEditor(file.path, host.env)
      const xml = await file.read()
      if (xml === before) return false
      try {
        if (answer === 'again') await refuseOtherChange(editing, before)
        if (validates) await editing.validate?.(xml)
        await editing.store(xml, before)
        return true
      } catch (error) {
        if (!isVirtError(error) || !host.inputIsTerminal) throw error
        report(error)
        answer = await askAgain(host, canIgnore)
        if (answer === 'give-up') throw new CommandError(error.code, [], { cause: error })
        if (answer === 'ignore') validates = canIgnore = false
      }
    }
  })
}

async function refuseOtherChange(editing: Editing, before: string): Promise<void> {
  if ((await editing.read()) === before) return
  throw new CommandError('OPERATION_INVALID', ['ERROR: the XML configuration was changed by another user'])
}
