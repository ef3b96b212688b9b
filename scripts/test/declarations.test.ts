import { expect, it } from 'vitest'
import { nameJavaScript } from '../build/declarations.mjs'

it.each([
  ["export * from './a.ts';", "export * from './a.js';"],
  ["import type { B } from '../b/index.ts';", "import type { B } from '../b/index.js';"],
  ["import './side-effect.ts';", "import './side-effect.js';"],
  ['type C = import("./c.ts").C;', 'type C = import("./c.js").C;'],
])('rewrites %s', (text, expected) => {
  expect(nameJavaScript(text)).toBe(expected)
})

it.each(["import 'package/file.ts';", "import './globals.d.ts';", "declare const name: './a.ts';"])(
  'leaves %s',
  text => {
    expect(nameJavaScript(text)).toBe(text)
  },
)
