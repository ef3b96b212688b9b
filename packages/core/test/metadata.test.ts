import { describe, expect, expectTypeOf, it } from 'vitest'
import { hypervisorFacets, type HypervisorFacet } from '../src/driver/metadata/hypervisor-facets.ts'
import {
  isSlotName,
  slotFacet,
  slotFamily,
  slotMetadata,
  type SlotArguments,
  type SlotName,
} from '../src/driver/metadata/index.ts'
import type { interfaceMetadata } from '../src/driver/metadata/interface.ts'
import type { networkMetadata } from '../src/driver/metadata/network.ts'
import type { nodeDeviceMetadata } from '../src/driver/metadata/node-device.ts'
import type { nwfilterMetadata } from '../src/driver/metadata/nwfilter.ts'
import type { secretMetadata } from '../src/driver/metadata/secret.ts'
import type { storageMetadata } from '../src/driver/metadata/storage.ts'
import type { streamMetadata } from '../src/driver/metadata/stream.ts'
import { permissions } from '../src/driver/permission.ts'
import type { ConditionalPermission, SlotMetadata } from '../src/driver/slot-metadata.ts'

const names = Object.keys(slotMetadata).filter(isSlotName)
const slots: readonly (readonly [SlotName, SlotMetadata])[] = names.map(name => [name, slotMetadata[name]])
const knownPermissions: ReadonlySet<string> = new Set(
  Object.entries(permissions).flatMap(([object, allowed]) =>
    allowed.map(permission => `${object}:${permission}`),
  ),
)

/** The entries of which the predicate does not hold, so that a failure names them. */
function exceptions(holds: (metadata: SlotMetadata, name: SlotName) => boolean): readonly SlotName[] {
  return slots.filter(([name, metadata]) => !holds(metadata, name)).map(([name]) => name)
}

function isMask(mask: number): boolean {
  return Number.isInteger(mask) && mask >= 0 && mask <= 0xffff_ffff
}

function isWithin(mask: number, flags: number | undefined): boolean {
  return isMask(mask) && flags !== undefined && (mask & ~flags) >>> 0 === 0
}

describe('slotMetadata', () => {
  it('has a row for each of the 406 slots', () => {
    expect(names).toHaveLength(406)
  })

  it.each([
    ['hypervisor', 257],
    ['network', 31],
    ['storage', 45],
    ['interface', 16],
    ['nodeDevice', 20],
    ['nwfilter', 14],
    ['secret', 12],
    ['stream', 11],
  ])('%s has %i slots', (family, count) => {
    expect(names.filter(name => slotFamily(name) === family)).toHaveLength(count)
  })

  it.each<[HypervisorFacet, number]>([
    ['connection', 15],
    ['host', 26],
    ['domain-define', 31],
    ['domain-lifecycle', 31],
    ['domain-tuning', 41],
    ['domain-devices', 6],
    ['domain-block', 16],
    ['domain-jobs', 4],
    ['domain-stats', 5],
    ['domain-guest', 13],
    ['domain-console', 8],
    ['migration', 25],
    ['snapshot', 16],
    ['checkpoint', 9],
    ['events', 4],
    ['vendor', 7],
  ])('the facet %s has %i slots', (facet, count) => {
    expect(Object.keys(hypervisorFacets[facet])).toHaveLength(count)
    expect(names.filter(name => slotFacet(name) === facet)).toHaveLength(count)
  })

  it('puts every hypervisor slot into a facet, and no other', () => {
    expect(
      exceptions((_, name) => (slotFacet(name) !== undefined) === (slotFamily(name) === 'hypervisor')),
    ).toEqual([])
  })

  it('names a function of libvirt and the release that brought it', () => {
    expect(exceptions(({ api }) => /^vir[A-Z]\w+$/.test(api))).toEqual([])
    expect(exceptions(({ since }) => /^\d+\.\d+\.\d+$/.test(since))).toEqual([])
    expect(new Set(slots.map(([, { api }]) => api))).toHaveProperty('size', names.length)
  })

  it('derives only from slots of the same family that are not derived themselves', () => {
    const derived = slots.filter(([, { derivedFrom }]) => derivedFrom !== undefined)
    expect(derived).not.toHaveLength(0)
    expect(
      exceptions(({ derivedFrom }, name) => {
        if (derivedFrom === undefined) return true
        if (!isSlotName(derivedFrom)) return false
        return (
          slotFamily(derivedFrom) === slotFamily(name) && slotMetadata[derivedFrom].derivedFrom === undefined
        )
      }),
    ).toEqual([])
  })

  it('asks for permissions that exist', () => {
    expect(
      exceptions(({ acl, aclWhen = [], aclFilter }) => {
        const filter = aclFilter === undefined ? [] : [aclFilter]
        const all = [...acl, ...aclWhen.map(({ permission }) => permission), ...filter]
        return all.every(permission => knownPermissions.has(permission))
      }),
    ).toEqual([])
  })

  it('has a mask of flags exactly where a parameter is of kind flags', () => {
    expect(
      exceptions(({ parameters, flags }) => {
        const count = Object.values(parameters).filter(kind => kind === 'flags').length
        return count === (flags === undefined ? 0 : 1) && isMask(flags ?? 0)
      }),
    ).toEqual([])
  })

  it('makes secrets depend on flags and arguments that the slot has', () => {
    expect(
      exceptions(({ secureFlags, flags }) => secureFlags === undefined || isWithin(secureFlags, flags)),
    ).toEqual([])
    expect(
      exceptions(
        ({ secureArgument, parameters }) => secureArgument === undefined || secureArgument.name in parameters,
      ),
    ).toEqual([])
  })

  it('makes permissions depend on flags and arguments that the slot has', () => {
    const isPossible = (condition: ConditionalPermission, { flags, parameters }: SlotMetadata): boolean => {
      if ('argument' in condition) return condition.argument in parameters
      return isWithin('anyOf' in condition ? condition.anyOf : condition.noneOf, flags)
    }
    expect(
      exceptions(metadata => (metadata.aclWhen ?? []).every(condition => isPossible(condition, metadata))),
    ).toEqual([])
  })
})

describe('isSlotName', () => {
  it.each(['domainSuspend', 'streamSend', 'secretGetValue'])('knows %s', name => {
    expect(isSlotName(name)).toBe(true)
  })

  it.each(['domainsuspend', 'toString', '__proto__', ''])('does not know %j', name => {
    expect(isSlotName(name)).toBe(false)
  })
})

type UnionOf<T> = (T extends unknown ? (member: T) => void : never) extends (member: infer I) => void
  ? I
  : never
type Facets = UnionOf<(typeof hypervisorFacets)[HypervisorFacet]>
type Rows = Facets &
  typeof networkMetadata &
  typeof interfaceMetadata &
  typeof storageMetadata &
  typeof nodeDeviceMetadata &
  typeof nwfilterMetadata &
  typeof secretMetadata &
  typeof streamMetadata

type OneOf<U> = UnionOf<U extends unknown ? () => U : never> extends () => infer L ? L : never
type CountOf<U, Counted extends readonly unknown[] = []> = [U] extends [never]
  ? Counted['length']
  : CountOf<Exclude<U, OneOf<U>>, [...Counted, unknown]>

/** The slots whose row has another number of parameters than their declaration has arguments. */
type Miscounted = {
  [N in SlotName]: CountOf<keyof Rows[N]['parameters']> extends SlotArguments<N>['length'] ? never : N
}[SlotName]

describe('SlotArguments', () => {
  it('has as many arguments for each slot as its metadata has parameters', () => {
    expectTypeOf<keyof Rows>().toEqualTypeOf<SlotName>()
    expectTypeOf<Miscounted>().toBeNever()
  })
})
