import { configs as guestwork } from '@guestwork/eslint-rules'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescriptEslint from 'typescript-eslint'

const sources = ['packages/*/src/**/*.ts', 'eslint-rules/src/**/*.ts']
const tests = ['**/test/**/*.ts', 'test-e2e/**/*.ts']
const generated = ['**/*.gen.ts']

/** What ESLint itself knows to be a mistake, and the habits that no formatter sees. */
const everywhere = {
  eqeqeq: 'error',
  'no-cond-assign': 'error',
  'no-constant-binary-expression': 'error',
  'no-dupe-else-if': 'error',
  'no-duplicate-case': 'error',
  'no-empty': 'error',
  'no-empty-pattern': 'error',
  'no-fallthrough': 'error',
  'no-irregular-whitespace': 'error',
  'no-misleading-character-class': 'error',
  'no-prototype-builtins': 'error',
  'no-self-assign': 'error',
  'no-self-compare': 'error',
  'no-template-curly-in-string': 'error',
  'no-unassigned-vars': 'error',
  'no-unmodified-loop-condition': 'error',
  'no-unsafe-finally': 'error',
  'no-useless-assignment': 'error',
  'no-useless-catch': 'error',
  'no-useless-computed-key': 'error',
  'no-useless-escape': 'error',
  'no-useless-rename': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  'preserve-caught-error': 'error',
  'require-yield': 'error',
}

/** The sizes that a reader can hold. */
const sizes = {
  'max-lines': ['error', { max: 500 }],
  'max-lines-per-function': ['error', { max: 60 }],
}

const ruledOut = [
  {
    selector: 'TSAsExpression > TSAsExpression[typeAnnotation.type="TSUnknownKeyword"]',
    message: 'A cast through unknown hides a type error. Write a guard that looks at the value.',
  },
  {
    selector: 'BinaryExpression[operator="instanceof"][right.name="VirtError"]',
    message: 'Two copies of a package have two classes. Use isVirtError() or compare the code.',
  },
]

const noDefaultExport = {
  'no-restricted-exports': [
    'error',
    {
      restrictDefaultExports: {
        direct: true,
        named: true,
        defaultFrom: true,
        namedFrom: true,
        namespaceFrom: true,
      },
    },
  ],
}

const unusedOnPurpose = {
  argsIgnorePattern: '^_',
  varsIgnorePattern: '^_',
  destructuredArrayIgnorePattern: '^_',
}

/** typescript-eslint's strictest sets, less what only repeats the compiler or forbids what reads best. */
const typescript = {
  '@typescript-eslint/consistent-indexed-object-style': 'off',
  '@typescript-eslint/consistent-type-imports': 'error',
  '@typescript-eslint/explicit-module-boundary-types': 'error',
  '@typescript-eslint/no-confusing-void-expression': 'off',
  '@typescript-eslint/no-unnecessary-condition': [
    'error',
    { allowConstantLoopConditions: 'only-allowed-literals' },
  ],
  '@typescript-eslint/no-unused-vars': ['error', unusedOnPurpose],
  '@typescript-eslint/prefer-nullish-coalescing': [
    'error',
    { ignorePrimitives: { string: true, boolean: true } },
  ],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
}

/** Nodes of a syntax tree are told apart by their type's name, which typescript-eslint declares as an enum. */
const syntaxTreeRules = { '@typescript-eslint/no-unsafe-enum-comparison': 'off' }

/** What makes a test harder to read and no safer. */
const relaxedInTests = {
  'max-lines': ['error', { max: 800 }],
  'max-lines-per-function': 'off',
  'no-template-curly-in-string': 'off',
  '@typescript-eslint/explicit-module-boundary-types': 'off',
  '@typescript-eslint/no-empty-function': 'off',
  '@typescript-eslint/no-unsafe-assignment': 'off',
  '@typescript-eslint/require-await': 'off',
  '@typescript-eslint/unbound-method': 'off',
}

export default defineConfig(
  globalIgnores(['**/dist/', '**/coverage/', '**/.cache/', '.tools/', '.turbo/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: ['**/*.{ts,js,mjs}'], rules: { ...everywhere, ...sizes } },
  { files: ['**/*.{js,mjs}'], rules: { 'no-unused-vars': ['error', unusedOnPurpose] } },
  {
    files: ['**/*.ts'],
    extends: [typescriptEslint.configs.strictTypeChecked, typescriptEslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: typescript,
  },
  guestwork.recommended,
  {
    files: sources,
    rules: {
      ...noDefaultExport,
      'no-restricted-syntax': ['error', ...ruledOut],
      'guestwork/documented': 'error',
      'guestwork/no-plain-error': [
        'error',
        { allowIn: ['src/virt-error.ts', 'src/expectation.ts', 'src/vim/errors.ts'] },
      ],
    },
  },
  { files: ['packages/{driver,secondary}-*/src/**/*.ts'], rules: { 'guestwork/slot-names': 'error' } },
  { files: ['packages/{driver,secondary}-*/src/index.ts'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['eslint-rules/src/**/*.ts'], rules: syntaxTreeRules },
  { files: tests, rules: relaxedInTests },
  {
    files: generated,
    extends: [typescriptEslint.configs.disableTypeChecked],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off' },
  },
  { files: ['*.config.ts'], extends: [typescriptEslint.configs.disableTypeChecked] },
)
