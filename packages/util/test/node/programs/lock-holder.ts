import { acquireOwnerLock } from '../../../src/node/owner-lock.ts'

// Owns the folder until it is killed.
await acquireOwnerLock(process.argv[2] ?? '', { description: 'lock holder of the tests' })
console.log('locked')
setInterval(() => undefined, 60_000)
