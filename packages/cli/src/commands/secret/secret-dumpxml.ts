import { documentSelection, printDocument } from '../answers/print-document.ts'
import { connectedCommand } from '../command.ts'
import { findSecret, secretIdentity, secretOption } from './secret-argument.ts'

/** `secret-dumpxml`: the XML document of a secret, which does not hold its value. */
export const secretDumpxml = connectedCommand({
  options: { secret: secretOption, ...documentSelection },
  async run({ connection, options, output }) {
    const secret = await findSecret(connection, options.secret)
    await printDocument(output, secretIdentity(secret), await secret.getXml(), options)
  },
})
