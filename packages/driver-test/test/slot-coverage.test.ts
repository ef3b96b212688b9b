import { existsSync, readFileSync } from 'node:fs'
import { slotMetadata, type SlotName } from '@guestwork/core'
import { describe, expect, it } from 'vitest'
import { testHypervisor } from '../src/hypervisor/table.ts'

// libvirt's own test driver fills 159 slots of the hypervisor's table; a list of them lies beside the repository.

const reference = new URL('../../../../shared/reference/SURFACE.md', import.meta.url)
const notListed = "the list of libvirt's slots is not beside this repository"
const title = 'Hypervisor entry points (159):'

/** Forms that core derives from a slot that is there, although their metadata do not say so. */
const has = (slot: string): boolean => {
  if (slot in testHypervisor) return true
  const modern = slotMetadata[slot as SlotName].derivedFrom
  return modern !== undefined && modern in testHypervisor
}

describe("the slots of libvirt's test driver", () => {
  it('are all there', ({ skip }) => {
    skip(!isListed(), notListed)
    expect(slotsOfLibvirt().filter(slot => !has(slot))).toEqual([])
  })

  it('are all of this hypervisor', ({ skip }) => {
    skip(!isListed(), notListed)
    const known = new Set(slotsOfLibvirt())
    expect(Object.keys(testHypervisor).filter(slot => !known.has(slot))).toEqual([])
  })
})

function isListed(): boolean {
  return existsSync(reference)
}

function slotsOfLibvirt(): string[] {
  const text = readFileSync(reference, 'utf8')
  const start = text.indexOf(title) + title.length
  return text.slice(start, text.indexOf('\n\n', start)).trim().split(/\s+/)
}
