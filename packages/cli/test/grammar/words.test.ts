import { describe, expect, it } from 'vitest'
import { splitCommands } from '../../src/grammar/words.ts'

describe('splitCommands', () => {
  it.each([
    ['list --all; uri', [['list', '--all'], ['uri']]],
    ['list\nuri', [['list'], ['uri']]],
    ['  list\t--all  ', [['list', '--all']]],
    ['echo \'a;b\' "c;d" e\\;f', [['echo', 'a;b', 'c;d', 'e;f']]],
    [`echo a"b c"d'e f'g`, [['echo', 'ab cde fg']]],
    [`echo "it's" 'say "hi"'`, [['echo', "it's", 'say "hi"']]],
    [`echo "a\\"b" 'a\\b'`, [['echo', 'a"b', 'a\\b']]],
    ['echo \'\' ""', [['echo', '', '']]],
    ['echo a\\\nb', [['echo', 'ab']]],
    ['echo \\\n a', [['echo', 'a']]],
    ['echo a # b ; c\nuri', [['echo', 'a'], ['uri']]],
    ['echo a#b', [['echo', 'a#b']]],
    ["echo 'never closed", [['echo', 'never closed']]],
    ['', [[]]],
    [';', [[], []]],
  ])('%j', (text, commands) => {
    expect(splitCommands(text)).toEqual({ commands, error: undefined })
  })

  it.each([
    ['echo "a', 'missing "', [['echo']]],
    ['uri; echo a\\', 'dangling \\', [['uri'], ['echo']]],
    ['"', 'missing "', [[]]],
  ])('%j stops: %s', (text, error, commands) => {
    expect(splitCommands(text)).toEqual({ commands, error })
  })
})
