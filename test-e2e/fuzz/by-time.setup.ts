import { configureGlobal } from 'fast-check'

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now())

configureGlobal({
  numRuns: Number.MAX_SAFE_INTEGER,
  interruptAfterTimeLimit: Number(process.env['FUZZ_SECONDS'] ?? '30') * 1000,
  // Interrupted is how every property ends here.
  markInterruptAsFailure: false,
  seed,
})
