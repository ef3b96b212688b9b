import { describe, expect, it } from 'vitest'
import { readSessions } from './read-sessions.ts'
import { runGw } from './run-gw.ts'

describe.each(readSessions('sessions'))('like virsh: %s', (_, sessions) => {
  it.each(sessions)('$title', async ({ args, expected }) => {
    expect(await runGw(args)).toEqual(expected)
  })
})
