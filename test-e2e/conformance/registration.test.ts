import { describe, expect, it } from 'vitest'
import { mockWith } from './mutants/run-mutant.ts'
import { titlesOf } from './one-check.ts'

const mock = mockWith()
const suspended = 'a suspended domain is paused because the user asked for it'

describe('which checks are registered', () => {
  it('one that every slot is refused for, where the driver leaves it out, and none that is about it', () => {
    const titles = titlesOf(mockWith({ domainSuspend: undefined }))
    expect(titles).toContain('TEST: empty slot: domainSuspend is not supported')
    expect(titles.filter(title => title.includes(': domainSuspend '))).toHaveLength(1)
    expect(titles).not.toContain(`TEST: domain-lifecycle: ${suspended}`)
  })

  it('none that the manifest rules out, but the one that holds in its place', () => {
    const titles = titlesOf(mockWith({}, { transientDomains: false }))
    expect(titles).toContain('TEST: domain-lifecycle: no domain can be started without being defined')
    expect(titles).not.toContain('TEST: domain-lifecycle: a domain can be started without being defined')
  })

  it('one for every flag that the driver honours or else refuses', () => {
    const titles = titlesOf(mock)
    expect(titles).toContain(
      'TEST: unknown flag: domainCreateWithFlags refuses the option paused, which the driver does not honour',
    )
    const paused = 'TEST: domain-lifecycle: a domain that is started paused waits until it is resumed'
    expect(titles).not.toContain(paused)
  })

  it('each under a title of its own', () => {
    const titles = titlesOf(mock)
    expect(new Set(titles).size).toBe(titles.length)
  })
})
