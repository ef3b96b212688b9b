import { VirtError } from '@guestwork/util'
import type * as libxml2 from 'libxml2-wasm'

/** The library that validates, and evaluates XPath. */
export type Engine = typeof libxml2

/**
 * Loads the library at the first use.
 *
 * @param load - imports it
 * @throws VirtError `OPERATION_UNSUPPORTED` where it is not installed.
 */
export async function loadEngine(load = (): Promise<Engine> => import('libxml2-wasm')): Promise<Engine> {
  try {
    return await load()
  } catch (cause) {
    throw new VirtError(
      'OPERATION_UNSUPPORTED',
      "this needs the package 'libxml2-wasm'; install it with: npm install libxml2-wasm@0.7",
      { domain: 'XML', cause, details: { package: 'libxml2-wasm' } },
    )
  }
}
