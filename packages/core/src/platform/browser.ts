import type { Platform } from './platform.ts'

/** A browser has no installed packages and no configuration files: drivers are given with the option `drivers`. */
export const platform: Platform = {
  discover: () => ({ drivers: noDrivers(), lookedAt: ['no packages: this is no Node process'] }),
  defaultUri: () => undefined,
  readConfiguration: () => Promise.resolve(undefined),
  abortController: () => new AbortController(),
}

// eslint-disable-next-line @typescript-eslint/require-await -- an empty sequence has nothing to wait for
async function* noDrivers(): AsyncGenerator<never, void, void> {
  yield* []
}
