import { join } from 'node:path'
import { modifiedTime } from '../packages/file.ts'

const built = /^(?:\.\/)?(?:dist|lib|build|out)\//
const sourceEndings: Readonly<Record<string, readonly string[]>> = {
  '.js': ['.ts', '.tsx', '.js', '.jsx'],
  '.mjs': ['.mts', '.mjs'],
  '.cjs': ['.cts', '.cjs'],
  '.jsx': ['.tsx', '.jsx'],
}
const guessedEndings = ['', '.ts', '.tsx', '.js', '.mjs', '.cjs', '/index.ts', '/index.js']

/**
 * The source file behind a target of an `exports` or `imports` map: the target itself where it is no built file, or
 * what `dist/uri.js` is built from by custom, `src/uri.ts`.
 *
 * @param folder - absolute path of the package
 * @param target - path from there, such as `./dist/index.js`
 */
export function sourceOfTarget(folder: string, target: string): string | undefined {
  if (!built.test(target)) return existingModule(join(folder, target))
  return existingModule(join(folder, target.replace(built, 'src/'))) ?? existingModule(join(folder, target))
}

/**
 * The file that a path in an import stands for: TypeScript may name the `.js` file that it will write, and tools that
 * are no modules' own may leave the ending out.
 *
 * @param path - absolute path as written
 * @returns undefined where there is no such file
 */
export function existingModule(path: string): string | undefined {
  const ending = /\.[cm]?jsx?$/.exec(path)?.[0] ?? ''
  const stem = path.slice(0, path.length - ending.length)
  const endings = ending === '' ? guessedEndings : (sourceEndings[ending] ?? [ending])
  return endings.map(guess => stem + guess).find(guess => modifiedTime(guess) !== undefined)
}
