import { data, type Option } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'

/** The option that names an IOThread by its number. */
export function iothreadOption(name: string): Option<number> {
  const option = data('number of the IOThread')
  return {
    ...option,
    read(_, given) {
      const text = option.read(name, given)
      const number = /^\+?\d{1,10}$/.test(text) ? Number(text) : 0
      if (number > 0 && number <= 0x7fff_ffff) return number
      if (/^[+-]?\d+$/.test(text))
        throw new CommandError('INVALID_ARG', [`Invalid IOThread id value: '${Number(text)}'`])
      throw new CommandError('INVALID_ARG', [
        `Numeric value '${text}' for <${name}> option is malformed or out of range`,
      ])
    },
  }
}
