/**
 * @packageDocumentation
 * What a new definition of a guest changes, and when each change can come into effect.
 */
export { checkAbiStability, findAbiBreaks, type AbiBreak } from './abi/abi-breaks.ts'
export { diffDomain, type DiffRules, type DomainChange, type DomainDiff } from './diff-domain.ts'
export type { ChangeKind, ChangeRule, ChangeTime, RuleSubject } from './rule.ts'
export { defaultChangeRules } from './rules/default-rules.ts'
