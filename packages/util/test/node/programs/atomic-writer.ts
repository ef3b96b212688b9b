import { writeFileAtomically } from '../../../src/node/atomic-file.ts'

// Writes the file again and again, each time 200 kB of one digit, until it is killed.
const path = process.argv[2] ?? ''
for (let round = 0; ; round += 1) {
  await writeFileAtomically(path, String(round % 10).repeat(200_000))
  if (round === 0) console.log('writing')
}
