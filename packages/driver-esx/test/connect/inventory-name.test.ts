import { expect, it } from 'vitest'
import { inventoryName, isNamed, plainName } from '../../src/connect/inventory-name.ts'

it.each([
  ['a/b', 'a%2fb'],
  ['a\\b', 'a%5cb'],
  ['100%', '100%25'],
  ['a%2fb', 'a%252fb'],
  ['é b', 'é b'],
])('%s is %s in the inventory', (plain, inventory) => {
  expect(inventoryName(plain)).toBe(inventory)
  expect(plainName(inventory)).toBe(plain)
  expect(isNamed(inventory, plain) && isNamed(inventory, inventory)).toBe(true)
})

it('reads escapes in capital letters, and leaves other percent signs alone', () => {
  expect(plainName('a%2Fb%zz%41')).toBe('a/b%zz%41')
})
