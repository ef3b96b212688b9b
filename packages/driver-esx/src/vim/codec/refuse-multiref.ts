import { malformed } from './malformed.ts'

const idAttribute = /\sid\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const characterReference = /&#(?:x([0-9a-f]+)|(\d+));/gi

/**
 * Refuses an answer with an id that soap's reader, which follows SOAP's references between elements, would take for what
 * every object inherits, and write to that. No server of the API has references between elements.
 *
 * @throws VimTransportError `not-soap`
 */
export function refuseMultiref(answer: string): void {
  for (const [, double, single] of answer.matchAll(idAttribute)) {
    const id = (double ?? single ?? '').replace(characterReference, (_, hex?: string, decimal?: string) =>
      String.fromCharCode(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)),
    )
    if (id in Object.prototype) throw malformed('it has elements that refer to each other')
  }
}
