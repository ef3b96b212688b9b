import type { Domain, SlotName } from '@guestwork/core'
import type { TypedParameters } from '@guestwork/util'
import type { Check, Checks } from '../../check.ts'
import { partOf } from '../../domain-parts.ts'
import { expectRejection } from '../../expectation.ts'
import type { Scene } from '../../scene.ts'
import type { Start } from '../../start.ts'

interface Unknown {
  readonly parameters: TypedParameters
}

type Setter = (domain: Domain, parameters: Unknown, scene: Scene) => Promise<void>

const unknown: Unknown = { parameters: [{ field: 'guestwork_unheard_of', type: 'uint', value: 1 }] }

/** No parameter is taken that nobody knows. */
export const parameterChecks: Checks = {
  ...refusal('domainSetMemoryParameters', (domain, parameters) => domain.setMemoryParameters(parameters)),
  ...refusal('domainSetNumaParameters', (domain, parameters) => domain.setNumaParameters(parameters)),
  ...refusal('domainSetSchedulerParametersFlags', (domain, parameters) =>
    domain.setSchedulerParameters(parameters),
  ),
  ...refusal('domainSetBlkioParameters', (domain, parameters) => domain.setBlkioParameters(parameters)),
  ...refusal('domainSetInterfaceParameters', (domain, parameters, scene) =>
    domain.setInterfaceParameters(partOf(scene, 'interface'), parameters),
  ),
  ...refusal('domainSetBlockIoTune', (domain, parameters, scene) =>
    domain.setBlockIoTune(partOf(scene, 'disk'), parameters),
  ),
  ...refusal('domainSetPerfEvents', (domain, parameters) => domain.setPerfEvents(parameters)),
  ...refusal(
    'domainSetIOThreadParams',
    (domain, parameters) => domain.setIothreadParameters(1, parameters),
    'an IOThread that runs',
  ),
}

function refusal(slot: SlotName, set: Setter, from: Start = 'defined'): Checks {
  const check: Check = {
    about: slot,
    from,
    async run(scene) {
      await expectRejection('ARGUMENT_UNSUPPORTED', set(scene.domain, unknown, scene), 'an unknown parameter')
    },
  }
  return { [`${slot} refuses a parameter that nobody knows`]: check }
}
