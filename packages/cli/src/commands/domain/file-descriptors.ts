import type { StartOptions } from '@guestwork/core'
import { text, wholeNumber } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'

/** The option that hands open files of gw to a guest that starts. */
export const passFdsOption = text('numbers of open files for a container, such as 3,4', {
  emptyAllowed: true,
})

/**
 * The numbers of open files that a text lists (`virshFetchPassFdsList`); none in an empty one.
 *
 * @throws CommandError `INVALID_ARG` for what is no number.
 */
export function readFileDescriptors(list: string): number[] {
  return list === '' ? [] : list.split(',').map(readFileDescriptor)
}

/** What a start option of a user means for core: nothing without files. */
export function chosenFiles(list: string | undefined): Pick<StartOptions, 'files'> {
  const files = readFileDescriptors(list ?? '')
  return files.length === 0 ? {} : { files }
}

function readFileDescriptor(given: string): number {
  const number = wholeNumber(given)
  if (number !== undefined && Math.abs(number) <= 0x7fff_ffff) return number
  throw new CommandError('INVALID_ARG', [`Unable to parse FD number '${given}'`])
}
