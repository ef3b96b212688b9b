import { absent, type ValueType } from '../value-type.ts'

/** What a choice accepts beside its words. */
export interface ChoiceOptions {
  /** A word that libvirt accepts and then forgets, such as `default`. */
  readonly absent?: string
}

/** One of a fixed set of words. */
export function oneOf<const Word extends string>(
  words: readonly Word[],
  options: ChoiceOptions = {},
): ValueType<Word> {
  const known = new Map<string, Word>(words.map(name => [name, name]))
  return {
    kind: 'value',
    typescript: words.map(name => `'${name}'`).join(' | '),
    schema: { enum: words },
    expected: `one of ${words.map(name => `'${name}'`).join(', ')}`,
    parse: value => known.get(value) ?? (value === options.absent ? absent : undefined),
    format: value => known.get(value),
  }
}

/** Two words for true and false. */
export function switched(on: string, off: string, options: ChoiceOptions = {}): ValueType<boolean> {
  return {
    kind: 'value',
    typescript: 'boolean',
    schema: { type: 'boolean' },
    expected: `'${on}' or '${off}'`,
    parse: value =>
      value === on ? true : value === off ? false : value === options.absent ? absent : undefined,
    format: value => (typeof value === 'boolean' ? (value ? on : off) : undefined),
  }
}

/** `yes`, or any other word, which all mean `no`. */
export const yesOrElse: ValueType<boolean> = { ...switched('yes', 'no'), parse: value => value === 'yes' }

/** `yes` or `no`. */
export const yesNo = switched('yes', 'no')

/** `on` or `off`. */
export const onOff = switched('on', 'off')
