import type { LibvirtConf } from '@guestwork/util'
import type { Discovery } from '../registry/declaration.ts'

/** What core asks of the system that it runs on. `#platform` resolves to the fitting implementation. */
export interface Platform {
  /**
   * Looks for installed drivers.
   *
   * @param application - a file of the application, as a path or `file:` URL; the program that was started when undefined
   */
  discover(application: string | URL | undefined): Discovery
  /** The URI that the user's environment asks for (`LIBVIRT_DEFAULT_URI`); undefined for none. */
  defaultUri(): string | undefined
  /** The user's `libvirt.conf`, with aliases and the default URI; undefined where there is none. */
  readConfiguration(): Promise<LibvirtConf | undefined>
  /** A controller whose signal may have any number of listeners without a warning: one for each call that is under way. */
  abortController(): AbortController
}
