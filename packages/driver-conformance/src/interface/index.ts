/**
 * The conformance suite of the interface family.
 *
 * @packageDocumentation
 */
import type { ConformanceOptions } from '../options.ts'
import { interfaceSamples } from '../samples/interface.ts'
import { registerSuite, type Suite } from '../suite.ts'
import { interfaceChangeChecks } from './change.ts'
import { interfaceConfigureChecks } from './configure.ts'
import { interfaceLookupChecks } from './lookup.ts'

const suite: Suite = {
  family: 'interface',
  groups: [
    { title: 'interface lookup', checks: interfaceLookupChecks },
    { title: 'interface configuration', checks: interfaceConfigureChecks },
    { title: 'interface change', checks: interfaceChangeChecks },
  ],
  samples: interfaceSamples,
  calledByCore: [],
}

/**
 * Registers the checks of the host's network interfaces with a test runner. Those that configure one need
 * `samples.interface` of the endpoint.
 */
export function interfaceConformance(options: ConformanceOptions): void {
  registerSuite(suite, options)
}
