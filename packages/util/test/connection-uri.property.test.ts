import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatConnectionUri, parseConnectionUri } from '../src/connection-uri.ts'
import { character } from './characters.ts'

const word = fc.string({ unit: character, maxLength: 12 }).map(text => text.replaceAll('\0', ''))
const parts = fc.record(
  {
    scheme: fc.stringMatching(/^[A-Za-z][A-Za-z0-9.-]{0,6}$/),
    transport: fc.stringMatching(/^[a-z0-9.+-]{1,6}$/),
    user: word,
    password: word,
    host: fc.oneof(word, fc.ipV6(), fc.domain()),
    path: word.map(text => `/${text}`),
    parameters: fc.array(fc.record({ name: word.filter(name => name !== ''), value: word })),
    fragment: word,
  },
  { requiredKeys: ['scheme'] },
)

it('writes what parses to the same parts again', () => {
  fc.assert(
    fc.property(parts, given => {
      const uri = parseConnectionUri(formatConnectionUri(given))
      expect(uri.user ?? '').toBe(given.user ?? '')
      expect(uri.host ?? '').toBe(given.host ?? '')
      expect(uri).toMatchObject({
        scheme: given.scheme,
        transport: given.transport,
        password: given.password,
        path: given.path ?? '',
        parameters: given.parameters ?? [],
        fragment: given.fragment,
      })
      expect(parseConnectionUri(formatConnectionUri(uri))).toEqual(uri)
    }),
  )
})
