import { DomainMemoryModFlag, type Domain, type ImpactOptions } from '@guestwork/core'
import type { Checks } from '../../check.ts'
import { partOf } from '../../domain-parts.ts'
import { expectEqual, expectRejection, expectThat } from '../../expectation.ts'
import type { Scene } from '../../scene.ts'
import type { Setting } from '../setting.ts'

const halfMemory = 65_536n

/** What of a domain's memory can be set. */
export const memorySettings: readonly Setting[] = [
  {
    noun: 'the memory',
    slot: 'domainSetMemoryFlags',
    reads: 'domainGetXMLDesc',
    value: String(halfMemory),
    set: ({ domain }, options) => domain.setMemory(halfMemory, options),
    read: ({ domain }, options) => inDocument(domain, options, /<currentMemory[^>]*>(\d+)</),
  },
  {
    noun: 'the time between reports about the memory',
    slot: 'domainSetMemoryStatsPeriod',
    reads: 'domainGetXMLDesc',
    value: '7',
    set: setPeriod,
    read: ({ domain }, options) => inDocument(domain, options, /<stats period=['"](\d+)['"]/),
  },
  {
    noun: 'the limit of the memory that the host gives',
    slot: 'domainSetMemoryParameters',
    reads: 'domainGetMemoryParameters',
    value: 4_194_304n,
    set: ({ domain }, options) => domain.setMemoryParameters({ softLimit: 4_194_304n }, options),
    read: async ({ domain }, options) => (await domain.getMemoryParameters(options)).softLimit,
  },
  {
    noun: 'the NUMA node that memory comes from',
    slot: 'domainSetNumaParameters',
    reads: 'domainGetNumaParameters',
    value: '0',
    set: ({ domain }, options) => domain.setNumaParameters({ nodeset: [0] }, options),
    read: async ({ domain }, options) => (await domain.getNumaParameters(options)).nodeset?.join(),
  },
]

/** What holds for a domain's memory beside that it can be set. */
export const memoryChecks: Checks = {
  'a domain cannot be given more memory than its maximum': {
    about: 'domainSetMemoryFlags',
    from: 'defined',
    needs: ['domainGetMaxMemory', 'domainGetInfo'],
    async run({ domain }) {
      const before = await domain.getInfo()
      const tooMuch = (await domain.getMaxMemory()) + 1024n
      await expectRejection('INVALID_ARG', domain.setMemory(tooMuch), `setMemory(${String(tooMuch)}n)`)
      expectEqual((await domain.getInfo()).memory, before.memory, 'its memory afterwards')
    },
  },
  'the most memory of a domain can be set while it does not run': {
    about: 'domainSetMemoryFlags',
    from: 'defined',
    honours: DomainMemoryModFlag.MAXIMUM,
    needs: ['domainGetMaxMemory'],
    async run({ domain }) {
      const more = (await domain.getMaxMemory()) * 2n
      await domain.setMemory(more, { maximum: true })
      expectEqual(await domain.getMaxMemory(), more, 'getMaxMemory()')
    },
  },
  'the most memory of a running domain stays as it is': {
    about: 'domainSetMemoryFlags',
    from: 'running',
    honours: DomainMemoryModFlag.MAXIMUM,
    needs: ['domainGetMaxMemory'],
    async run({ domain }) {
      const before = await domain.getMaxMemory()
      const change = domain.setMemory(before * 2n, { maximum: true, live: true })
      await expectRejection('OPERATION_INVALID', change, 'setMemory() of the live maximum')
      expectEqual(await domain.getMaxMemory(), before, 'getMaxMemory()')
    },
  },
  'the limit of what the host gives includes all that can be swapped out': {
    about: 'domainSetMemoryParameters',
    from: 'defined',
    needs: ['domainGetMemoryParameters'],
    async run({ domain }) {
      const limits = { hardLimit: 4_194_304n, swapHardLimit: 2_097_152n }
      await expectRejection('INVALID_ARG', domain.setMemoryParameters(limits), 'a limit above that with swap')
      const { hardLimit } = await domain.getMemoryParameters()
      expectThat(hardLimit !== limits.hardLimit, 'the limit was set all the same')
    },
  },
}

async function setPeriod(scene: Scene, options: ImpactOptions): Promise<void> {
  partOf(scene, 'balloon')
  await scene.domain.setMemoryStatsPeriod(7, options)
}

async function inDocument(
  domain: Domain,
  { config = false }: ImpactOptions,
  pattern: RegExp,
): Promise<string | undefined> {
  return pattern.exec(await domain.getXml({ inactive: config }))?.[1]
}
