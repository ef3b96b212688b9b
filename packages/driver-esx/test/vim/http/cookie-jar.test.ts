import { expect, it } from 'vitest'
import { CookieJar } from '../../../src/vim/http/cookie-jar.ts'

it('keeps cookies until they are set again or taken back', () => {
  const jar = new CookieJar()
  expect(jar.header).toBeUndefined()
  jar.store(['a="1=2"; Path=/; HttpOnly', 'b=3;Secure', 'nonsense', '=x'])
  expect(jar.header).toBe('a="1=2"; b=3')
  jar.store(['b=4', 'a=; Max-Age=0'])
  expect(jar.header).toBe('b=4')
  jar.store(undefined)
  jar.clear()
  expect(jar.header).toBeUndefined()
})

it('does not grow without end', () => {
  const jar = new CookieJar()
  jar.store(Array.from({ length: 1_000 }, (_, index) => `c${String(index)}=1`))
  expect(jar.header?.split('; ')).toHaveLength(50)
})
