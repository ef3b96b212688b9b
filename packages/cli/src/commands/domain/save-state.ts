import { flag } from '../../grammar/option.ts'

/** How a saved domain comes back. */
export const savedStateOptions = {
  running: flag('it runs when it is restored'),
  paused: flag('it is paused when it is restored'),
}

/** They exclude each other. */
export const savedStateExclusive = [['running', 'paused']] as const
