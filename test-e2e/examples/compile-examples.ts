import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import ts from 'typescript'
import { root } from '../../scripts/tool.mjs'
import type { Example } from './markdown-examples.ts'

/** An example, written to a file and compiled. */
export interface CompiledExample extends Example {
  /** What the compiler says against it, one text each. */
  readonly errors: readonly string[]
  /** Its JavaScript. */
  readonly program: string
}

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ['lib.es2023.d.ts', 'lib.esnext.disposable.d.ts'],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  rewriteRelativeImportExtensions: true,
  types: ['node'],
  typeRoots: [join(root, 'node_modules', '@types')],
  strict: true,
  skipLibCheck: true,
}

/** A single file is no part of a package that would say what its modules are. */
const transpiling = {
  ...options,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
}

/**
 * Compiles examples against the built packages, each as a module of its own.
 *
 * @param folder Where to put their files: a folder from which the packages of the workspace are found.
 */
export function compileExamples(folder: string, examples: readonly Example[]): readonly CompiledExample[] {
  rmSync(folder, { recursive: true, force: true })
  const files = examples.map(({ file, code }) => writeExample(join(folder, file), code))
  const program = ts.createProgram(files, options)
  return examples.map((example, index) => compile(program, files[index] ?? '', example))
}

function writeExample(file: string, code: string): string {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, code)
  return file
}

function compile(program: ts.Program, file: string, example: Example): CompiledExample {
  const source = program.getSourceFile(file)
  const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
  const errors = diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
  const output = file.replace(/ts$/, 'js')
  writeFileSync(output, ts.transpileModule(example.code, { compilerOptions: transpiling }).outputText)
  return { ...example, errors, program: output }
}
