import { data, malformed, wholeNumber, type Option } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'

/** The option that names an IOThread by its number. */
export function iothreadOption(name: string): Option<number> {
  const option = data('number of the IOThread')
  return {
    ...option,
    read(_, given) {
      const text = option.read(name, given)
      const number = wholeNumber(text)
      if (number === undefined || number < -0x8000_0000 || number > 0x7fff_ffff) throw malformed(name, text)
      if (number > 0) return number
      throw new CommandError('INVALID_ARG', [`Invalid IOThread id value: '${number}'`])
    },
  }
}
