import type { Checks } from '../check.ts'
import { filterChecks, isListed, lookupChecks } from '../defined-kind/lookup.ts'
import { expectThat } from '../expectation.ts'
import { networkFilterBits } from '../samples/network.ts'
import { networkKind } from './kind.ts'

/** Finding networks. */
export const networkLookupChecks: Checks = {
  ...lookupChecks(networkKind),
  ...filterChecks(networkKind, networkFilterBits, [
    { from: 'a network', passes: 'persistent', stops: 'transient' },
    { from: 'a transient network', passes: 'transient', stops: 'persistent' },
    { from: 'a running network', passes: 'active', stops: 'inactive' },
    { from: 'a running network', passes: 'noAutostart', stops: 'autostart' },
  ]),
  'what a filter of a list passes, the filter that is its opposite stops': {
    about: 'connectListAllNetworks',
    from: 'a network',
    honours: networkFilterBits.active | networkFilterBits.inactive,
    async run(scene) {
      const active = await isListed(networkKind, scene, 'active')
      const inactive = await isListed(networkKind, scene, 'inactive')
      expectThat(active !== inactive, `listed with active and with inactive: ${String(active)}`)
    },
  },
}
