import { describeMutants } from './mutants/describe-mutants.ts'
import { suites, type SuiteName } from './mutants/run-mutant.ts'

const others = (Object.keys(suites) as SuiteName[]).filter(suite => suite !== 'hypervisor')

for (const suite of others) describeMutants(suite)
