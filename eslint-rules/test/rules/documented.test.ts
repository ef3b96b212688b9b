import { documentedRule } from '../../src/rules/documented.ts'
import { javascript, typescript } from '../rule-tester.ts'

const name = [{ messageId: 'name' }]
const member = [{ messageId: 'member' }]

typescript.run('documented: names', documentedRule, {
  valid: [
    '/** Adds. */ export function add() {}',
    '/** Adds. */ export const add = () => 1',
    '/** Adds. */\n// eslint-disable-next-line\nexport const add = () => 1',
    '/** An order. */ export type Order = number',
    '/** An order. */ export interface Order {}',
    '/** The driver. */ export default defineDriver({})',
    '/** Adds. */ function add() {} export { add }',
    '/** Adds. */ const add = () => 1; export { add as plus }',
    '/** Adds one. */ export function add(a: 1): void\nexport function add(a: 2): void\nexport function add() {}',
    'function add() {}',
    "export { add } from './add.ts'; export * from './add.ts'",
    "import { add } from './add.ts'; export { add }",
    'export {}',
    'declare global { interface Window {} }',
  ],
  invalid: [
    'export function add() {}',
    'export const add = () => 1',
    'export class Sum {}',
    'export type Order = number',
    'export interface Order {}',
    'export default defineDriver({})',
    'export default function () {}',
    'function add() {} export { add }',
    'const add = () => 1; export default add',
    '/* Adds. */ export function add() {}',
    '// Adds.\nexport function add() {}',
    '/** */ export function add() {}',
    '/** @internal */ export function add() {}',
    '/** @packageDocumentation This file adds. */ export function add() {}',
    '/** Adds. */ const one = 1\nexport function add() {}',
  ].map(code => ({ code, errors: name })),
})

typescript.run('documented: members', documentedRule, {
  valid: [
    '/** A guest. */ export interface Guest { /** Its name. */ name: string; (): void; new (): Guest; [key: string]: unknown }',
    '/** A guest. */ export interface Guest { /** Once. */ on(a: 1): void; on(a: 2): void }',
    '/** A guest. */ export type Guest = { /** Its name. */ name: string } & Base',
    "/** An answer. */ export type Answer = { outcome: 'declined' } | { outcome: 'opened' }",
    '/** A guest. */ export class Guest { constructor() {} #name = 1; private id = 1; [Symbol.dispose]() {} static {} }',
    '/** A guest. */ export class Guest extends Base { override close() {} }',
    '/** A guest. */ export class Guest implements Closable { close() {} }',
    '/** A guest. */ export class Guest { /** Its name. */ get name() { return 1 } set name(value) {} }',
    'interface Guest { name: string }',
    "/** A disk. */ export interface Disk { readonly kind: 'disk'; readonly [brand]: number; [Symbol.dispose](): void }",
  ],
  invalid: [
    '/** A guest. */ export interface Guest { name: string }',
    '/** A guest. */ export interface Guest { close(): void }',
    "/** A guest. */ export interface Guest { 'a-name': string }",
    '/** A guest. */ interface Guest { name: string } export type { Guest }',
    '/** A guest. */ export type Guest = { name: string }',
    '/** A guest. */ export type Guest = Base & { name: string }',
    '/** A guest. */ export class Guest { close() {} }',
    '/** A guest. */ export class Guest { readonly name = 1 }',
    '/** A guest. */ export class Guest { static open() {} }',
    '/** A guest. */ export class Guest { protected close() {} }',
    '/** A guest. */ export abstract class Guest { abstract close(): void }',
  ].map(code => ({ code, errors: member })),
})

typescript.run('documented: messages', documentedRule, {
  valid: [],
  invalid: [
    {
      code: 'export interface Guest { name: string }',
      errors: [
        { message: "The exported 'Guest' has no documentation comment." },
        { message: "'name' of the exported 'Guest' has no documentation comment." },
      ],
    },
  ],
})

javascript.run('documented: JavaScript', documentedRule, {
  valid: ['/** Adds. */ export function add() {}'],
  invalid: [
    { code: '/** A sum. */ export class Sum { close() {} }', errors: member },
    { code: 'export const a = 1, b = 2', errors: [...name, ...name] },
    { code: 'export const { a } = b', errors: name },
  ],
})
