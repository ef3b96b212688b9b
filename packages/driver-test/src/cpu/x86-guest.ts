import type { Cpu } from '@guestwork/conf/cpu'
import { cpuError, guestCpu } from './host-cpu.ts'
import type { X86Model } from './model.ts'
import { x86Models } from './models.gen.ts'
import { x86FeatureNames } from './x86-features.ts'

/** A model with what has to be added to it, and taken from it, to get certain features. */
interface Candidate {
  readonly model: X86Model
  readonly required: readonly string[]
  readonly disabled: readonly string[]
}

/**
 * A guest's CPU with exactly these features, in terms of the model that fits best (`virCPUx86Decode`).
 *
 * @param features - the bits of the features
 * @param vendor - the vendor that the model must not contradict
 * @param preferred - the models of the hosts; when it is a single one, the guest gets that and no other
 */
export function describeX86Guest(
  features: bigint,
  vendor: string | undefined,
  preferred: ReadonlySet<string>,
): Cpu {
  const candidates = x86Models
    .filter(model => model.hostOnly !== true && fits(model.vendor, vendor))
    .map(model => candidate(model, features))
    .reverse()
  const [only] = preferred.size === 1 ? candidates.filter(({ model }) => preferred.has(model.name)) : []
  const { model, required, disabled } = only ?? best(candidates, preferred)
  const policies = [
    ...required.map(name => ({ policy: 'require' as const, name })),
    ...disabled.map(name => ({ policy: 'disable' as const, name })),
  ]
  return { ...guestCpu(model.name, only === undefined ? 'allow' : 'forbid'), features: policies }
}

/** The same CPU with every feature named, in alphabetical order. */
export function expandX86Guest(cpu: Cpu): Cpu {
  const { features = [] } = cpu
  const model = x86Models.find(({ name }) => name === cpu.model?.name)
  const named = new Set(features.map(({ name }) => name))
  const implied = x86FeatureNames(model?.features ?? 0n)
    .filter(name => !named.has(name))
    .map(name => ({ policy: 'require' as const, name }))
  return { ...cpu, features: [...features, ...implied].sort((a, b) => (a.name < b.name ? -1 : 1)) }
}

function fits(maker: string | undefined, vendor: string | undefined): boolean {
  return maker === undefined || vendor === undefined || maker === vendor
}

function candidate(model: X86Model, features: bigint): Candidate {
  const required = x86FeatureNames(features & ~model.features)
  const missing = x86FeatureNames(model.features & ~features)
  const present = new Set(x86FeatureNames(features))
  const removed = (model.removed ?? []).filter(name => !present.has(name))
  return { model, required, disabled: [...missing, ...removed] }
}

/** @param candidates - newer models first */
function best(candidates: readonly Candidate[], preferred: ReadonlySet<string>): Candidate {
  const [first, ...others] = candidates
  if (first === undefined) throw cpuError('INTERNAL_ERROR', 'Cannot find suitable CPU model for given data')
  return others.reduce((current, other) => (isBetter(other, current, preferred) ? other : current), first)
}

function isBetter(other: Candidate, current: Candidate, preferred: ReadonlySet<string>): boolean {
  const [its, own] = [penalty(other), penalty(current)]
  if (its.disabled < own.disabled && preferred.has(other.model.name)) return true
  return its.total < own.total || (its.total === own.total && its.disabled < own.disabled)
}

/** Each disabled feature costs one more than the one before, the first one 2. libvirt takes every second one for an added one. */
function penalty({ required, disabled: { length } }: Candidate): { total: number; disabled: number } {
  const disabled = Math.ceil(length / 2)
  const added = required.length + length - disabled
  return { disabled, total: added + (disabled * (disabled + 3)) / 2 }
}
