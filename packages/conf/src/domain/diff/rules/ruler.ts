import type { Difference } from '../compare.ts'
import { covers, parsePattern, type Path } from '../path.ts'
import type { ChangeRule, ChangeTime } from '../rule.ts'

/** What a rule says about a difference. */
export interface Judgement {
  /** When it can come into effect. */
  readonly time: ChangeTime
  /** Why. */
  readonly reason: string
}

interface CompiledRule {
  readonly rule: ChangeRule
  readonly pattern: Path
}

const otherwise: Judgement = { time: 'next-boot', reason: 'the hypervisor reads it when the guest starts' }

/** Finds, for differences between two domains, the first rule that fits. */
export function ruler(rules: readonly ChangeRule[]): (difference: Difference) => Judgement {
  const compiled = rules.map((rule): CompiledRule => ({ rule, pattern: parsePattern(rule.path) }))
  return difference => compiled.find(candidate => fits(candidate, difference))?.rule ?? otherwise
}

function fits({ rule, pattern }: CompiledRule, { path, kind, subject }: Difference): boolean {
  if (!covers(pattern, path)) return false
  if (rule.whole === true && pattern.length !== path.length) return false
  return (rule.kinds?.includes(kind) ?? true) && (rule.where?.(subject) ?? true)
}
