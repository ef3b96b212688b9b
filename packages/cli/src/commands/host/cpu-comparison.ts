import type { CpuComparison } from '@guestwork/core'
import { flag } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import type { Output } from '../../output/output.ts'

/** The options of commands that compare CPUs. */
export const comparisonOptions = {
  error: flag('fail, and say why, when the CPU is incompatible'),
  validate: flag('check the document against the schema'),
}

/** The sentences for the outcomes, `$` standing for the file. */
export interface ComparisonSentences {
  /** The host does not have all of it. */
  readonly incompatible: string
  /** The host has just that. */
  readonly identical: string
  /** The host has more. */
  readonly superset: string
}

/**
 * Prints the outcome of a comparison.
 *
 * @throws CommandError when the CPU is incompatible, after the outcome was printed.
 */
export function printComparison(
  result: CpuComparison,
  { sentences, file, output }: { sentences: ComparisonSentences; file: string; output: Output },
): void {
  output.result({ file, result })
  if (result === 'unknown')
    throw new CommandError('OPERATION_FAILED', [`Failed to compare host CPU with ${file}`])
  output.print(`${sentences[result].replace('$', file)}\n`)
  if (result === 'incompatible') throw new CommandError('CPU_INCOMPATIBLE', [])
}
