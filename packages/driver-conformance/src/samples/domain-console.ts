import { DomainConsoleFlag, type ConsoleOptions } from '@guestwork/core'
import { ofDomain, type Sample } from './sample.ts'

/** Calls of the slots of the facet `domain-console`. What they open is closed at once. */
export const domainConsoleSamples: readonly Sample[] = [
  ofDomain(
    'domainOpenConsole',
    'running',
    async (domain, options: ConsoleOptions | undefined) => {
      await using stream = await domain.openConsole(options)
      return stream
    },
    { force: DomainConsoleFlag.FORCE, safe: DomainConsoleFlag.SAFE },
  ),
  {
    ...ofDomain('domainScreenshot', 'running', async (domain, options) => {
      const { stream } = await domain.screenshot(options)
      await stream.cancel()
    }),
    inAnyState: true,
  },
]
