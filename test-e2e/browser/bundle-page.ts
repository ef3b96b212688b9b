import { join } from 'node:path'
import { rolldown } from 'rolldown'

/**
 * The page's script with the built packages, as an application's bundler makes it: the conditions of a browser, and
 * nothing left to load from elsewhere.
 *
 * @param script Its file in this folder.
 * @throws Error when a module of Node is reachable
 */
export async function bundlePage(script: string): Promise<string> {
  const unresolved: string[] = []
  const bundle = await rolldown({
    input: join(import.meta.dirname, script),
    platform: 'browser',
    external: id => id.startsWith('node:') && unresolved.push(id) > 0,
    onLog(_level, { code, message }) {
      if (code === 'UNRESOLVED_IMPORT') unresolved.push(message)
    },
  })
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false })
  await bundle.close()
  if (unresolved.length > 0) throw new Error(`not for a browser: ${unresolved.join(', ')}`)
  return output[0].code
}
