import { expect, it } from 'vitest'
import { formatSecret, parseSecret } from '../../src/secret/index.ts'

it('an attribute that is not known is written again, whatever letters its name has', () => {
  const text = "<secret \ufeffname='x' été='y'/>"
  expect(formatSecret(parseSecret(text))).toBe(
    "<secret ephemeral='no' private='no' \ufeffname='x' été='y'/>\n",
  )
})
