import { configureGlobal, installGlobalPlugin, interruptAfterTimeLimit } from 'fast-check'

const milliseconds = Number(process.env['FUZZ_SECONDS'] ?? '30') * 1000
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now())

configureGlobal({ numRuns: Number.MAX_SAFE_INTEGER, seed })
// Interrupted is how every property ends here.
installGlobalPlugin(interruptAfterTimeLimit(milliseconds, { failOnInterrupt: false }))
