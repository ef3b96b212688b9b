import { noPlainErrorRule } from '../../src/rules/no-plain-error.ts'
import { javascript, typescript } from '../rule-tester.ts'
import { temporaryRepository } from '../temporary-repository.ts'

const at = temporaryRepository({ 'packages/util/package.json': { name: '@guestwork/util' } })

const valid = [
  "throw new VirtError('NO_DOMAIN', 'no such guest')",
  'try { work() } catch (error) { throw error }',
  'throw unsupported(slot)',
  'if (error instanceof Error) log(error.message)',
  'Error.captureStackTrace(holder)',
  "import { Error } from './error'; throw new Error('x')",
  "class TypeError {} throw new TypeError('x')",
  "const make = (Error) => new Error('x')",
  "const reject = message => fail(message); reject('no such element')",
  "new Promise((resolve, reject) => reject(new VirtError('NO_DOMAIN')))",
  'new Promise((resolve, reject) => socket.once(event, reject))',
  'Promise.reject(cause)',
  "Problem.reject('x')",
  'class Session extends Base {}',
  'class Session {}',
]

const made = [
  "throw new Error('x')",
  "throw Error('x')",
  "throw new TypeError('x')",
  "throw new RangeError('x')",
  'throw new AggregateError([])',
  "Promise.reject(new Error('x'))",
  "new Promise((resolve, reject) => reject(new Error('x')))",
  "controller.abort(new Error('x'))",
  "const error = new Error('x')",
  "throw new globalThis.Error('x')",
  "throw new globalThis['Error']('x')",
  "throw new globalThis.globalThis.Error('x')",
  "throw new window.TypeError('x')",
  "const Failure = Error; throw new Failure('x')",
  "const Failure = globalThis.Error; throw new Failure('x')",
  "const { Error: Failure } = globalThis; throw new Failure('x')",
  "const world = globalThis; throw new world.Error('x')",
  'throw Reflect.construct(Error, [])',
  "throw new (strict ? TypeError : Failure)('x')",
  "throw new (0, Error)('x')",
  "throw new (Given ?? Error)('x')",
]

const values = [
  "throw 'x'",
  'throw `x ${name}`',
  "throw 'x' + name",
  'throw 42',
  'throw { code: 1 }',
  'throw undefined',
  'throw []',
  "Promise.reject('x')",
  'Promise.reject()',
  "new Promise((resolve, fail) => fail('x'))",
  "new Promise(function (resolve, reject) { later(() => reject('x')) })",
  "const { promise, reject } = Promise.withResolvers(); reject('x')",
]

const extended = [
  'class EsxError extends Error {}',
  'const EsxError = class extends TypeError {}',
  'class EsxError extends globalThis.Error {}',
  'const Base = Error; class EsxError extends Base {}',
]

for (const [language, tester] of Object.entries({ typescript, javascript })) {
  tester.run(`no-plain-error: ${language}`, noPlainErrorRule, {
    valid,
    invalid: [
      ...made.map(code => ({ code, errors: [{ messageId: 'made' }] })),
      ...values.map(code => ({ code, errors: [{ messageId: 'value' }] })),
      ...extended.map(code => ({ code, errors: [{ messageId: 'extended' }] })),
    ],
  })
}

typescript.run('no-plain-error: types', noPlainErrorRule, {
  valid: [
    'const cause: Error = failure',
    "throw new VirtError('NO_DOMAIN') as Error",
    'declare class Failure extends VirtError {}',
  ],
  invalid: [
    { code: "throw new Error('x') as VirtError", errors: [{ messageId: 'made' }] },
    { code: "throw ('x' as unknown)", errors: [{ messageId: 'value' }] },
    { code: "new (Error as ErrorConstructor)('x')", errors: [{ messageId: 'made' }] },
  ],
})

const options: [{ allowIn: string[] }] = [{ allowIn: ['src/virt-error.ts'] }]

typescript.run('no-plain-error: allowed files', noPlainErrorRule, {
  valid: [
    { code: 'class VirtError extends Error {}', filename: at('packages/util/src/virt-error.ts'), options },
  ],
  invalid: [
    {
      code: 'class VirtError extends Error {}',
      filename: at('packages/util/src/other/virt-error.ts'),
      options,
      errors: [{ messageId: 'extended' }],
    },
  ],
})
