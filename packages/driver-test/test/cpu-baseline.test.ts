import { readFileSync } from 'node:fs'
import { connect } from '@guestwork/core'
import { isVirtError } from '@guestwork/util'
import { expect, it } from 'vitest'
import { testDriver } from '../src/driver.ts'

// The answers of libvirt's own test driver were recorded by scripts/record-cpu-baseline.py.

interface Case {
  readonly cpus: readonly string[]
  readonly expand: boolean
  readonly answer?: string
  readonly error?: { readonly number: number; readonly domain: number; readonly message: string }
}

const recorded = JSON.parse(
  readFileSync(new URL('fixtures/cpu-baseline.json', import.meta.url), 'utf8'),
) as readonly Case[]

const xmlErrors = [27, 35]

it.each(recorded)(
  "CPUs have in common what libvirt's test driver says: $cpus",
  async ({ answer, error, ...asked }) => {
    const told = await baseline(asked)
    if (answer !== undefined) expect(told).toBe(answer)
    // What is wrong with a document is said in words of ours.
    else if (xmlErrors.includes(error?.number ?? 0)) expect(told).toMatchObject({ number: error?.number })
    else expect(told).toEqual(error)
  },
)

async function baseline({ cpus, expand }: Case): Promise<unknown> {
  await using connection = await connect('test:///default', {
    drivers: [() => Promise.resolve({ default: testDriver })],
  })
  try {
    return await connection.baselineCpu(cpus, { expandFeatures: expand })
  } catch (error) {
    if (!isVirtError(error)) throw error
    return { number: error.number, domain: error.domainNumber, message: error.message }
  }
}
