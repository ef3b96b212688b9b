/**
 * The conformance suite of the node device family.
 *
 * @packageDocumentation
 */
import type { ConformanceOptions } from '../options.ts'
import { nodeDeviceSamples } from '../samples/node-device.ts'
import { registerSuite, type Suite } from '../suite.ts'
import { deviceCountChecks } from './count.ts'
import { deviceDefinitionChecks } from './definition.ts'
import { deviceDetachChecks } from './detach.ts'
import { deviceEventChecks } from './events.ts'
import { deviceLookupChecks } from './lookup.ts'
import { virtualDeviceChecks } from './virtual.ts'

const suite: Suite = {
  family: 'nodeDevice',
  groups: [
    { title: 'device lookup', checks: deviceLookupChecks },
    { title: 'device count', checks: deviceCountChecks },
    { title: 'virtual device', checks: virtualDeviceChecks },
    { title: 'device definition', checks: deviceDefinitionChecks },
    { title: 'device detach', checks: deviceDetachChecks },
    { title: 'device events', checks: deviceEventChecks },
  ],
  samples: nodeDeviceSamples,
  calledByCore: ['connectNodeDeviceEventDeregisterAny'],
}

/**
 * Registers the checks of the devices of a host with a test runner. Those that make, define or take away a device need
 * `samples.virtualDevice`, `samples.definedDevice` or `samples.detachableDevice` of the endpoint.
 */
export function nodeDeviceConformance(options: ConformanceOptions): void {
  registerSuite(suite, options)
}
