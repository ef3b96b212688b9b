import { hostname } from 'node:os'

/** The name of this machine. */
export function hostName(): string {
  return hostname()
}
