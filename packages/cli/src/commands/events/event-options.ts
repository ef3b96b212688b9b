import { flag, number, text, type Option } from '../../grammar/option.ts'
import { longestTimeout } from '../arguments/longest-timeout.ts'

/** The option that names a kind of event. */
export function kindOption(kinds: readonly string[]): Option<string | undefined> {
  return text('kind of event to wait for, see --list', { completes: kinds })
}

/** The other options that all commands have that wait for events. */
export const eventOptions = {
  loop: flag('do not stop after the first one'),
  timeout: number('seconds to wait', { minimum: 1, maximum: longestTimeout }),
  list: flag('list the kinds of events'),
  timestamp: flag('print when each came'),
}
