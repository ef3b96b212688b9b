import { installDebianPackages, isRootOnDebian } from './e2e/debian.mjs'
import { buildVcsim } from './e2e/vcsim.mjs'
import { missingRequirements } from './e2e/requirements.mjs'
import { makeReady } from './ready.mjs'
import { runSteps } from './steps/run-steps.mjs'
import { vitestStep } from './steps/step-kinds.mjs'

// `npm run test:e2e [-- VITEST-ARGUMENT...]`: the tests that need a whole machine: real guests, virsh, a browser.

if (missingRequirements().length > 0 && isRootOnDebian()) {
  await installDebianPackages(missingRequirements().map(({ debian }) => debian))
}
const missing = missingRequirements()
if (missing.length > 0) {
  console.error('npm run test:e2e needs programs that are not on this machine:')
  for (const { program, debian, purpose } of missing) {
    console.error(`  ${program} (${purpose}), in the Debian package ${debian}`)
  }
  console.error(
    `As root on Debian this command installs them: apt-get install ${missing.map(({ debian }) => debian).join(' ')}`,
  )
  process.exit(1)
}

await makeReady()
const vcsim = await buildVcsim()
if ('missing' in vcsim) console.error(`Tests of driver-esx are skipped: ${vcsim.missing}`)
const args = ['--config=test-e2e/vitest.config.ts', '--project=machine', ...process.argv.slice(2)]
process.exit((await runSteps('npm run test:e2e', [vitestStep('e2e', [], args)])) ? 0 : 1)
