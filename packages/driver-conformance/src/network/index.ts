/**
 * The conformance suite of the network family.
 *
 * @packageDocumentation
 */
import type { ConformanceOptions } from '../options.ts'
import { networkSamples } from '../samples/network.ts'
import { registerSuite, type Suite } from '../suite.ts'
import { networkDefineChecks } from './define.ts'
import { networkEventChecks } from './events.ts'
import { networkLookupChecks } from './lookup.ts'
import { networkStateChecks } from './state.ts'
import { networkUpdateChecks } from './update.ts'

const suite: Suite = {
  family: 'network',
  groups: [
    { title: 'network lookup', checks: networkLookupChecks },
    { title: 'network define', checks: networkDefineChecks },
    { title: 'network state', checks: networkStateChecks },
    { title: 'network update', checks: networkUpdateChecks },
    { title: 'network events', checks: networkEventChecks },
  ],
  samples: networkSamples,
  calledByCore: ['connectNetworkEventDeregisterAny'],
}

/**
 * Registers the checks of virtual networks with a test runner. Most of them need `samples.network` of the endpoint.
 */
export function networkConformance(options: ConformanceOptions): void {
  registerSuite(suite, options)
}
