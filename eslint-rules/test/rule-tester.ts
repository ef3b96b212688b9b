import { RuleTester } from 'eslint'
import { parser } from 'typescript-eslint'
import { afterAll, describe, it } from 'vitest'

Object.assign(RuleTester, { describe, it, itOnly: it.only, afterAll })

/** Runs rule tests on TypeScript. */
export const typescript = new RuleTester({ languageOptions: { parser } })

/** Runs rule tests on plain JavaScript, with ESLint's own parser. */
export const javascript = new RuleTester()
