import { VirtError } from '@guestwork/util'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { run } from '../../src/run.ts'
import { fakeHost } from '../fake-host.ts'
import { mockGuest } from '../mock-guest.ts'
import { runGw, runOnTest, type Session } from '../run-gw.ts'

const pulling = { type: 1, bandwidth: 0n, cur: 16n, end: 64n }
const copied = { type: 2, bandwidth: 0n, cur: 64n, end: 64n }
const committed = { ...copied, type: 4 }
const busy = new VirtError('BLOCK_COPY_ACTIVE', "disk 'vda' already in active block job", { domain: 'QEMU' })

/** A guest whose disk has a job in this state, which can be begun and ended. */
function guestWithJob(info: unknown, more: Readonly<Record<string, unknown>> = {}) {
  return mockGuest({
    domainBlockRebase: undefined,
    domainBlockCopy: undefined,
    domainBlockCommit: undefined,
    domainBlockJobAbort: undefined,
    domainBlockJobSetSpeed: undefined,
    domainGetBlockJobInfo: info,
    ...more,
  })
}

type Guest = ReturnType<typeof guestWithJob>

/** Runs commands while the clock goes on. */
async function runLong(commands: string, guest: Guest, errorIsTerminal = false): Promise<Session> {
  const session = runOnTest(commands, { ...guest, errorIsTerminal })
  await vi.advanceTimersByTimeAsync(3000)
  return session
}

/** What the slots that change something were given. */
function begun({ asked }: Guest): readonly unknown[] {
  return asked.filter(([slot]) => slot !== 'domainGetBlockJobInfo')
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('a block job that is not waited for', () => {
  it.each([
    ['blockpull test vda', 'Block Pull started'],
    ['blockcopy test vda /copy.raw', 'Block Copy started'],
    ['blockcommit test vda', 'Block Commit started'],
    ['blockcommit test vda --active', 'Active Block Commit started'],
  ])('%s', async (command, text) => {
    expect(await runLong(command, guestWithJob(pulling))).toEqual({
      code: 0,
      stdout: `${text}\n`,
      stderr: '',
    })
  })

  it.each([
    ['blockpull test vda 5 /base.raw', 'domainBlockRebase', ['vda', '/base.raw', 5n, 0]],
    ['blockpull test vda 1025k', 'domainBlockRebase', ['vda', undefined, 1n, 0]],
    ['blockpull test vda 1k --bytes --keep-relative', 'domainBlockRebase', ['vda', undefined, 1024n, 80]],
    ['blockpull test vda -1', 'domainBlockRebase', ['vda', undefined, 2n ** 64n - 1n, 0]],
    [
      'blockcommit test vda 1 /base.raw /top.raw --shallow --delete',
      'domainBlockCommit',
      ['vda', '/base.raw', '/top.raw', 1n, 3],
    ],
    [
      'blockcopy test vda /dev/x --blockdev --format raw --shallow --reuse-external --transient-job',
      'domainBlockCopy',
      ['vda', "<disk type='block'>\n  <source dev='/dev/x'/>\n  <driver type='raw'/>\n</disk>\n", [], 7],
    ],
  ])('%s', async (command, slot, args) => {
    const guest = guestWithJob(pulling)
    await runLong(command, guest)
    expect(begun(guest)).toEqual([[slot, ...args]])
  })

  it('has its limits in bytes', async () => {
    const guest = guestWithJob(pulling)
    await runLong('blockcopy test vda /c.raw 3 --granularity 4096 --buf-size 65536', guest)
    expect(begun(guest)).toEqual([
      [
        'domainBlockCopy',
        'vda',
        expect.any(String),
        [
          { field: 'bandwidth', type: 'ullong', value: 3n * 2n ** 20n },
          { field: 'granularity', type: 'uint', value: 4096 },
          { field: 'buf-size', type: 'ullong', value: 65536n },
        ],
        0,
      ],
    ])
  })

  it('that the host refuses fails', async () => {
    const { code, stderr } = await runLong(
      'blockpull test vda',
      guestWithJob(pulling, { domainBlockRebase: busy }),
    )
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "error: block copy still active: disk 'vda' already in active block job\n",
    })
  })
})

describe('a block job that is waited for', () => {
  it.each([
    ['blockpull test vda --wait', undefined, 'Pull complete'],
    ['blockcommit test vda --wait', undefined, 'Commit complete'],
    ['blockcommit test vda --active --wait', committed, 'Now in synchronized phase'],
    ['blockcommit test vda --pivot', committed, 'Successfully pivoted'],
    ['blockcommit test vda --keep-overlay', committed, 'Commit complete, overlay image kept'],
    ['blockcopy test vda /c --wait', copied, 'Now in mirroring phase'],
    ['blockcopy test vda /c --pivot', copied, 'Successfully pivoted'],
    ['blockcopy test vda /c --finish', copied, 'Successfully copied'],
  ])('%s', async (command, info, text) => {
    expect(await runLong(command, guestWithJob(info))).toEqual({
      code: 0,
      stdout: `\n${text}\n`,
      stderr: '',
    })
  })

  it.each([
    ['blockcopy test vda /c --pivot', 2],
    ['blockcopy test vda /c --finish --async', 1],
    ['blockcommit test vda --pivot --async', 3],
  ])('%s ends it with the flags %i', async (command, flags) => {
    const guest = guestWithJob(command.includes('copy') ? copied : committed)
    await runLong(command, guest)
    expect(begun(guest).at(-1)).toEqual(['domainBlockJobAbort', 'vda', flags])
  })

  it('tells on a terminal how far it is', async () => {
    const { stderr } = await runLong('blockcopy test vda /c --wait', guestWithJob(copied), true)
    expect(stderr).toBe('\rBlock Copy: [100 %]\n')
  })

  it('tells everywhere how far it is when it is asked to', async () => {
    expect(await runLong('blockpull test vda --wait --verbose', guestWithJob(undefined))).toEqual({
      code: 0,
      stdout: '\nPull complete\n',
      stderr: '\rBlock Pull: [100 %]',
    })
  })

  it('tells programs how it ended', async () => {
    const args = ['--json', '-c', 'test:///default', 'blockcopy', 'test', 'vda', '/c', '--pivot']
    const session = runGw(args, guestWithJob(copied))
    await vi.advanceTimersByTimeAsync(1000)
    const { stdout } = await session
    expect(JSON.parse(stdout)).toMatchObject({ name: 'test', disk: 'vda', outcome: 'pivot' })
  })

  it('that cannot be pivoted says so', async () => {
    const guest = guestWithJob(copied, { domainBlockJobAbort: busy })
    const { code, stdout, stderr } = await runLong('blockcopy test vda /c --pivot', guest)
    expect({ code, stdout }).toEqual({ code: 1, stdout: '\n' })
    expect(stderr).toBe(
      "error: failed to pivot job for disk vda\nerror: block copy still active: disk 'vda' already in active block job\n",
    )
  })

  it('that cannot be asked for says so', async () => {
    const { code, stderr } = await runLong('blockpull test vda --wait', guestWithJob(busy))
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(
        /^error: failed to query job for disk vda\nerror: block copy still active/,
      ),
    })
  })
})

describe('a block job that is given up', () => {
  beforeEach(() => void vi.useRealTimers())

  it.each([
    ['blockpull test vda --wait --timeout 1', 'Pull aborted', 0],
    ['blockcopy test vda /c --timeout 1 --async', 'Copy aborted', 1],
    ['blockcommit test vda --timeout 1', 'Commit aborted', 0],
  ])('%s', async (command, text, flags) => {
    const guest = guestWithJob(pulling)
    expect(await runOnTest(command, guest)).toEqual({ code: 1, stdout: `\n${text}\n`, stderr: '' })
    expect(begun(guest).at(-1)).toEqual(['domainBlockJobAbort', 'vda', flags])
  })

  it('says nothing of it when it is to be quiet', async () => {
    const args = ['-q', '-c', 'test:///default', 'blockpull test vda --wait --timeout 1']
    expect(await runGw(args, guestWithJob(pulling))).toEqual({ code: 1, stdout: '', stderr: '' })
  })

  it('is ended on the host when the user interrupts', async () => {
    const guest = guestWithJob(pulling)
    const host = fakeHost(guest)
    const code = run(['-c', 'test:///default', 'blockpull test vda --wait'], host)
    await vi.waitUntil(() => guest.asked.length > 1, { timeout: 5000 })
    host.interrupt()
    expect(await code).toBe(1)
    expect(host.stdout()).toBe('\nPull aborted\n')
    expect(begun(guest).at(-1)).toEqual(['domainBlockJobAbort', 'vda', 0])
  })

  it('says so when the host does not end it', async () => {
    const guest = guestWithJob(pulling, { domainBlockJobAbort: busy })
    const { code, stderr } = await runOnTest('blockpull test vda --wait --timeout 1', guest)
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^error: failed to abort job for disk 'vda'\nerror: block copy/),
    })
  })
})

describe('blockjob', () => {
  const limited = { ...pulling, cur: 1n, end: 100n, bandwidth: 7_000_000n }

  it.each([
    ['blockjob test vda', undefined, 'No current block job for vda\n', ''],
    ['blockjob test vda --raw', undefined, '\n', ''],
    [
      'blockjob test vda',
      limited,
      '    Bandwidth limit: 7000000 bytes/s (6.676 MiB/s)\n\n',
      '\rBlock Pull: [  1 %]',
    ],
    ['blockjob test vda --bytes', committed, '\n\n', '\rActive Block Commit: [100 %]'],
    ['blockjob test vda --raw', limited, ' type=Block Pull\n bandwidth=7000000\n cur=1\n end=100\n\n', ''],
    ['blockjob test vda --raw', { ...limited, type: 5 }, expect.stringContaining(' type=Backup\n'), ''],
  ])('%s, of %o', async (command, info, stdout, stderr) => {
    expect(await runLong(command, guestWithJob(info))).toEqual({ code: 0, stdout, stderr })
  })

  it.each([
    ['blockjob test vda 5', 'domainBlockJobSetSpeed', 5n, 0],
    ['blockjob test vda 5 --bytes', 'domainBlockJobSetSpeed', 5n, 1],
    ['blockjob test vda --abort', 'domainBlockJobAbort', 0],
    ['blockjob test vda --async --pivot', 'domainBlockJobAbort', 3],
  ])('%s', async (command, slot, ...args) => {
    const guest = guestWithJob(pulling)
    expect(await runLong(command, guest)).toEqual({ code: 0, stdout: '\n', stderr: '' })
    expect(guest.asked).toEqual([[slot, 'vda', ...args]])
  })

  it('asks again where the driver only counts in MiB', async () => {
    const guest = guestWithJob(new VirtError('INVALID_ARG', 'unsupported flags (0x1)'))
    const { code } = await runLong('blockjob test vda', guest)
    expect({ code, asked: guest.asked.map(([, , flags]) => flags) }).toEqual({ code: 1, asked: [1, 0] })
    const strict = guestWithJob(new VirtError('INVALID_ARG', 'unsupported flags (0x1)'))
    await runLong('blockjob test vda --bytes', strict)
    expect(strict.asked).toHaveLength(1)
  })

  it('tells programs what there is', async () => {
    const args = ['--json', '-c', 'test:///default', 'blockjob', 'test', 'vda']
    const { stdout, stderr } = await runGw(args, guestWithJob(limited))
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toMatchObject({
      disk: 'vda',
      job: { type: 'pull', bandwidth: '7000000', cur: '1', end: '100' },
    })
  })
})
