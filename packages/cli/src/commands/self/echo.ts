import { escapeXml } from '../../document/element.ts'
import { alias, flag, rest } from '../../grammar/option.ts'
import { localCommand } from '../command.ts'

const meaningToShells = /[\s!"#$&'()*;<>?[\\\]^`{|}~]/

/** `echo`: prints its words, to see how gw reads them and how a shell would have to write them. */
export const echo = localCommand({
  options: {
    shell: flag('quote for a shell'),
    xml: flag('escape for XML'),
    split: flag("one line for each part between ','; ',,' is a comma"),
    err: flag('print to standard error'),
    str: alias('string'),
    hi: alias('string', 'hello'),
    string: rest('words to print'),
  },
  exclusive: [
    ['shell', 'xml'],
    ['shell', 'split'],
    ['xml', 'split'],
  ],
  run({ options, output, shell }) {
    const words = options.string.map(encoder(options))
    const line = words.join(' ')
    output.result({ words })
    if (!options.err) output.print(line)
    else if (words.length > 0) shell.host.writeError(`error: ${line}\n`)
  },
})

function encoder({
  shell,
  xml,
  split,
}: Record<'shell' | 'xml' | 'split', boolean>): (word: string) => string {
  if (shell) return quoteForShell
  if (xml) return escapeXml
  return split ? splitAtCommas : word => word
}

function quoteForShell(word: string): string {
  if (word !== '' && !meaningToShells.test(word)) return word
  return `'${word.replaceAll("'", "'\\''")}'`
}

function splitAtCommas(word: string): string {
  return word.replaceAll(/,(?:,)?/g, comma => (comma === ',,' ? ',' : '\n')).concat('\n')
}
