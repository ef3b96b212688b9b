import { configureGlobal } from 'fast-check'

// The same cases in each run, so that a change alone decides whether the unit tests pass. `npm run fuzz` looks for others.
configureGlobal({ seed: 20_221_116 })
