import type { Linter } from 'eslint'
import { checkPackageJson } from './check-package-json.ts'
import { positionAt } from './json-leaves.ts'

const texts = new Map<string, string>()

/**
 * Lets ESLint check package.json files. No other rule sees the file and no parser reads it, so that this works beside
 * any configuration. A file whose text is no JSON object has no findings: package managers report that.
 */
export const packageJsonProcessor: Linter.Processor = {
  meta: { name: '@guestwork/package-json' },
  preprocess(text, filename) {
    texts.set(filename, text)
    return []
  },
  postprocess(_messages, filename) {
    const text = texts.get(filename) ?? ''
    texts.delete(filename)
    return checkPackageJson(text, filename).map(({ rule, message, offset }) => {
      return { ruleId: `guestwork/${rule}`, severity: 2, message, ...positionAt(text, offset) }
    })
  },
}
