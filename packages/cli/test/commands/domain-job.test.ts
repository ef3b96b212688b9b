import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { typedParameter, VirtError } from '@guestwork/util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { mockGuest } from '../mock-guest.ts'
import { runGw, runOnTest } from '../run-gw.ts'

// What virsh 9.0 printed when libvirt, with QEMU, gave it the same answers.

const migration = {
  type: 3,
  params: [
    typedParameter('operation', 'int', 5),
    ...(
      [
        ['time_elapsed', 4270n],
        ['time_elapsed_net', 4268n],
        ['downtime', 22n],
        ['downtime_net', 20n],
        ['setup_time', 1n],
        ['data_total', 33947648n],
        ['data_processed', 520977n],
        ['data_remaining', 0n],
        ['memory_total', 33947648n],
        ['memory_processed', 520977n],
        ['memory_remaining', 0n],
        ['memory_bps', 65305300n],
        ['memory_constant', 8179n],
        ['memory_normal', 109n],
        ['memory_normal_bytes', 446464n],
        ['memory_dirty_rate', 0n],
        ['memory_iteration', 2n],
        ['memory_postcopy_requests', 0n],
        ['memory_page_size', 4096n],
        ['disk_total', 0n],
        ['disk_processed', 0n],
        ['disk_remaining', 0n],
      ] as const
    ).map(([field, value]) => typedParameter(field, 'ullong', value)),
  ],
}

const backup = {
  type: 2,
  params: [
    typedParameter('operation', 'int', 9),
    typedParameter('time_elapsed', 'ullong', 53n),
    typedParameter('disk_temp_used', 'ullong', 0n),
    typedParameter('disk_temp_total', 'ullong', 67108864n),
  ],
}

const failed = {
  type: 4,
  params: [
    typedParameter('operation', 'int', 4),
    typedParameter('time_elapsed', 'ullong', 5n),
    typedParameter('auto_converge_throttle', 'int', 20),
    typedParameter('compression_pages', 'ullong', 7n),
    typedParameter('success', 'boolean', false),
    typedParameter('errmsg', 'string', 'Operation canceled'),
  ],
}

describe('domjobinfo', () => {
  it.each([
    ['domjobinfo test', { type: 0, params: [] }, 'Job type:         None        \n\n', 0],
    ['domjobinfo test --anystats', { type: 0, params: [] }, 'Job type:         None        \n\n', 0],
    ['domjobinfo test --rawstats', { type: 0, params: [] }, 'Job type: 0\n\n\n', 0],
    [
      'domjobinfo test',
      backup,
      `Job type:         Unbounded   
Operation:        Backup      
Time elapsed:     53           ms
Temporary disk space use: 0.000 B
Temporary disk space total: 64.000 MiB

`,
      0,
    ],
    [
      'domjobinfo test --rawstats',
      failed,
      `Job type: 4

operation: 4
time_elapsed: 5
auto_converge_throttle: 20
compression_pages: 7
success: 0
errmsg: Operation canceled

`,
      0,
    ],
    ['domjobinfo test --completed', failed, 'Job type:         Failed      \n\n', 1],
    [
      'domjobinfo test --completed --anystats --keep-completed',
      failed,
      `Job type:         Failed      
Operation:        Incoming migration
Time elapsed:     5            ms
Compressed pages: 7            
Auto converge throttle: 20           
Error message:    Operation canceled

`,
      3,
    ],
  ])('%s, of %o', async (command, answer, stdout, flags) => {
    const guest = mockGuest({ domainGetJobStats: answer })
    expect(await runOnTest(command, guest)).toEqual({ code: 0, stdout, stderr: '' })
    expect(guest.asked).toEqual([['domainGetJobStats', flags]])
  })

  it('shows a migration that has ended with all its figures', async () => {
    const { stdout } = await runOnTest(
      'domjobinfo test --completed',
      mockGuest({ domainGetJobStats: migration }),
    )
    expect(stdout).toBe(`Job type:         Completed   
Operation:        Outgoing migration
Time elapsed:     4270         ms
Time elapsed w/o network: 4268         ms
Data processed:   508.767 KiB
Data remaining:   0.000 B
Data total:       32.375 MiB
Memory processed: 508.767 KiB
Memory remaining: 0.000 B
Memory total:     32.375 MiB
Memory bandwidth: 62.280 MiB/s
Dirty rate:       0            pages/s
Page size:        4096         bytes
Iteration:        2           
Postcopy requests: 0           
Constant pages:   8179        
Normal pages:     109         
Normal data:      436.000 KiB
Total downtime:   22           ms
Downtime w/o network: 20           ms
Setup time:       1            ms

`)
  })

  it('makes do with the figures that every driver has', async () => {
    const none = { dataTotal: 0n, dataProcessed: 0n, dataRemaining: 0n }
    const memory = { memTotal: 2048n, memProcessed: 1024n, memRemaining: 1024n }
    const files = { fileTotal: 4096n, fileProcessed: 1024n, fileRemaining: 3072n }
    const info = { type: 1, timeElapsed: 1n, timeRemaining: 2n, ...none, ...memory, ...files }
    const { stdout } = await runOnTest('domjobinfo test', mockGuest({ domainGetJobInfo: info }))
    expect(stdout).toBe(`Job type:         Bounded     
Operation:        Unknown     
Time elapsed:     1            ms
Time remaining:   2            ms
Memory processed: 1.000 KiB
Memory remaining: 1.000 KiB
Memory total:     2.000 KiB
File processed:   1.000 KiB
File remaining:   3.000 KiB
File total:       4.000 KiB

`)
  })

  it('answers in JSON', async () => {
    const args = ['--json', '-c', 'test:///default', 'domjobinfo', 'test']
    const { stdout } = await runGw(args, mockGuest({ domainGetJobStats: backup }))
    expect(JSON.parse(stdout)).toEqual({
      name: 'test',
      uuid: '6695eb01-f6a4-8304-79aa-97f2502e193f',
      id: 1,
      type: 'unbounded',
      operation: 'backup',
      timeElapsed: '53',
      diskTempUsed: '0',
      diskTempTotal: '67108864',
    })
  })
})

describe('commands that steer jobs', () => {
  it.each([
    ['domjobabort test', 'domainAbortJobFlags', [0], '\n'],
    ['domjobabort test --postcopy', 'domainAbortJobFlags', [1], '\n'],
    ['domblkthreshold test vda[1] 10M', 'domainSetBlockThreshold', ['vda[1]', 10n * 2n ** 20n, 0], '\n'],
    [
      'domdirtyrate-calc test',
      'domainStartDirtyRateCalc',
      [1, 0],
      "Start to calculate domain's memory dirty rate successfully.\n\n",
    ],
    [
      'domdirtyrate-calc test 5 dirty-ring',
      'domainStartDirtyRateCalc',
      [5, 2],
      expect.stringContaining('successfully'),
    ],
    [
      'dompmsuspend test hybrid --duration 9',
      'domainPMSuspendForDuration',
      [2, 9n, 0],
      "Domain 'test' successfully suspended\n",
    ],
    ['dompmwakeup test', 'domainPMWakeup', [0], "Domain 'test' successfully woken up\n"],
    ['migrate-setmaxdowntime test 200', 'domainMigrateSetMaxDowntime', [200n, 0], '\n'],
    ['migrate-setspeed test -1 --postcopy', 'domainMigrateSetMaxSpeed', [2n ** 64n - 1n, 1], '\n'],
    ['migrate-postcopy test', 'domainMigrateStartPostCopy', [0], '\n'],
  ])('%s', async (command, slot, args, stdout) => {
    const guest = mockGuest({ [slot]: undefined })
    expect(await runOnTest(command, guest)).toEqual({ code: 0, stdout, stderr: '' })
    expect(guest.asked).toEqual([[slot, ...args]])
  })

  it.each([
    ['migrate-getmaxdowntime test', 'domainMigrateGetMaxDowntime', 300n, '300\n\n'],
    ['migrate-getspeed test', 'domainMigrateGetMaxSpeed', 8796093022207n, '8796093022207\n\n'],
    [
      'migrate-compcache test',
      'domainMigrateGetCompressionCache',
      67108864n,
      'Compression cache: 64.000 MiB\n',
    ],
  ])('%s', async (command, slot, answer, stdout) => {
    expect(await runOnTest(command, mockGuest({ [slot]: answer }))).toEqual({ code: 0, stdout, stderr: '' })
  })

  it('migrate-compcache sets the size and shows what became of it', async () => {
    const guest = mockGuest({
      domainMigrateSetCompressionCache: undefined,
      domainMigrateGetCompressionCache: 4194304n,
    })
    const { stdout } = await runOnTest('migrate-compcache test --size 4000000', guest)
    expect(stdout).toBe('Compression cache: 4.000 MiB\n')
    expect(guest.asked).toEqual([
      ['domainMigrateSetCompressionCache', 4000000n, 0],
      ['domainMigrateGetCompressionCache', 0],
    ])
  })
})

describe('backup-begin', () => {
  let folder: string
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'guestwork-cli-'))))
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('backs up all disks without a document', async () => {
    const guest = mockGuest({ domainBackupBegin: undefined })
    expect(await runOnTest('backup-begin test', guest)).toEqual({
      code: 0,
      stdout: 'Backup started\n\n',
      stderr: '',
    })
    expect(guest.asked).toEqual([['domainBackupBegin', '<domainbackup/>', undefined, 0]])
  })

  it('hands its documents over', async () => {
    const files = ['backup', 'checkpoint'].map(name => join(folder, name))
    files.forEach((file, index) => writeFileSync(file, `<document-${index}/>`))
    const guest = mockGuest({ domainBackupBegin: undefined })
    await runOnTest(`backup-begin test ${files.join(' ')} --reuse-external`, guest)
    expect(guest.asked).toEqual([['domainBackupBegin', '<document-0/>', '<document-1/>', 1]])
  })

  it('fails where the host refuses', async () => {
    const refusal = new VirtError('OPERATION_INVALID', 'domain is not running', { domain: 'QEMU' })
    const { code, stdout, stderr } = await runOnTest(
      'backup-begin test',
      mockGuest({ domainBackupBegin: refusal }),
    )
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: '\n',
      stderr: 'error: Requested operation is not valid: domain is not running\n',
    })
  })
})

describe('backup-dumpxml', () => {
  const xml =
    "<domainbackup mode='pull'>\n  <server transport='tcp' name='localhost' port='10809'/>\n</domainbackup>\n"

  it.each([
    ['backup-dumpxml test', `${xml}\n`],
    ['backup-dumpxml test --xpath //server', '<server transport="tcp" name="localhost" port="10809"/>\n\n'],
  ])('%s', async (command, stdout) => {
    const guest = mockGuest({ domainBackupGetXMLDesc: xml })
    expect(await runOnTest(command, guest)).toEqual({ code: 0, stdout, stderr: '' })
  })
})
