import type { ESLint } from 'eslint'
import { packageJsonProcessor } from './package-json/processor.ts'
import { browserSafeRule } from './rules/browser-safe.ts'
import { documentedRule } from './rules/documented.ts'
import { layersRule } from './rules/layers.ts'
import { noPlainErrorRule } from './rules/no-plain-error.ts'
import { slotNamesRule } from './rules/slot-names.ts'

/** The plugin, to be registered as `guestwork`. The presets in {@link configs} do that. */
export const plugin: ESLint.Plugin = {
  meta: { name: '@guestwork/eslint-rules', namespace: 'guestwork' },
  rules: {
    'browser-safe': browserSafeRule,
    documented: documentedRule,
    layers: layersRule,
    'no-plain-error': noPlainErrorRule,
    'slot-names': slotNamesRule,
  },
  processors: { 'package-json': packageJsonProcessor },
}
