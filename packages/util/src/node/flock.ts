import { isVirtError } from '@guestwork/util'
import { runCommand } from './run-command.ts'

/**
 * Takes the kernel's exclusive lock on an open file with flock(1): the program inherits the descriptor, and the lock
 * stays with the open file after it has ended.
 *
 * @returns `locked`; `busy` when another open file has the lock; `missing` where there is no flock(1).
 */
export async function lockDescriptor(descriptor: number): Promise<'locked' | 'busy' | 'missing'> {
  try {
    const { exitCode } = await runCommand('flock', ['-xn', '3'], {
      descriptors: [descriptor],
      acceptExitCodes: [0, 1],
    })
    return exitCode === 0 ? 'locked' : 'busy'
  } catch (error) {
    if (isVirtError(error, 'SYSTEM_ERROR') && error.details['errno'] === 'ENOENT') return 'missing'
    throw error
  }
}
