import { readFile, writeFile } from 'node:fs/promises'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { runCommand } from '../../src/node/run-command.ts'
import { temporaryFolder } from './temporary-folder.ts'

const node = process.execPath
const run = (script: string, options = {}) => runCommand(node, ['-e', script], options)

describe('runCommand', () => {
  it('gives back what the program wrote', async () => {
    expect(await run('console.log("out ü"); console.error("err")')).toEqual({
      exitCode: 0,
      stdout: 'out ü\n',
      stderr: 'err\n',
    })
  })

  it('passes arguments as they are, with no shell between', async () => {
    const args = ['$HOME', '`id`', 'a b', '"', "'", '*', ';', '', '\n', 'ü']
    const { stdout } = await runCommand(node, [
      '-e',
      'console.log(JSON.stringify(process.argv.slice(1)))',
      '--',
      ...args,
    ])
    expect(JSON.parse(stdout)).toEqual(args)
  })

  it('feeds standard input', async () => {
    expect((await run('process.stdin.pipe(process.stdout)', { input: 'hello' })).stdout).toBe('hello')
    expect((await run('process.stdin.pipe(process.stdout)')).stdout).toBe('')
  })

  it('survives a program that does not read its input', async () => {
    expect((await run('process.exit(0)', { input: 'x'.repeat(5_000_000) })).exitCode).toBe(0)
  })

  it('passes only listed variables, and LC_ALL=C', async () => {
    vi.stubEnv('GUESTWORK_SECRET', 'hunter2')
    vi.stubEnv('GUESTWORK_PASSED', 'yes')
    try {
      const { stdout } = await run('console.log(JSON.stringify(process.env))', {
        passEnv: ['GUESTWORK_PASSED'],
        env: { A: 'b' },
      })
      expect(JSON.parse(stdout)).toMatchObject({
        LC_ALL: 'C',
        GUESTWORK_PASSED: 'yes',
        A: 'b',
        PATH: process.env['PATH'],
      })
      expect(stdout).not.toContain('hunter2')
    } finally {
      vi.unstubAllEnvs()
    }
  })

  it('hands descriptors on from 3', async () => {
    const path = join(await temporaryFolder(), 'inherited')
    await using file = await open(path, 'w')
    await run('require("fs").writeSync(3, "from the child")', { descriptors: [file.fd] })
    expect(await readFile(path, 'utf8')).toBe('from the child')
  })

  it('sends standard output to a descriptor of ours', async () => {
    const path = join(await temporaryFolder(), 'output')
    await using file = await open(path, 'w')
    expect((await run('console.log("from the child")', { output: file.fd })).stdout).toBe('')
    expect(await readFile(path, 'utf8')).toBe('from the child\n')
  })

  it('accepts the exit codes it is told to accept', async () => {
    expect((await run('process.exit(3)', { acceptExitCodes: [0, 3] })).exitCode).toBe(3)
  })

  it('reports another exit code in the words of libvirt, with the end of stderr', async () => {
    await expect(
      run('console.error("x".repeat(200000) + " no such bridge"); process.exitCode = 2'),
    ).rejects.toMatchObject({
      code: 'INTERNAL_ERROR',
      message: expect.stringMatching(
        /^internal error: Child process \(.+ -e '.+'\) unexpected exit status 2: x+ no such bridge$/,
      ),
      details: {
        exitCode: 2,
        signal: null,
        stderr: expect.stringMatching(/^x{60000,65600} no such bridge$/),
      },
    })
  })

  it.skipIf(process.platform === 'win32')(
    'reports the signal that ended the program (not on Windows, which has none)',
    async () => {
      await expect(run('process.kill(process.pid, "SIGSEGV")')).rejects.toMatchObject({
        code: 'INTERNAL_ERROR',
        message: expect.stringContaining('unexpected fatal signal SIGSEGV'),
        details: { exitCode: null, signal: 'SIGSEGV' },
      })
    },
  )

  it('masks secrets in the command line and in the output', async () => {
    const failing = runCommand(
      node,
      ['-e', 'console.error(process.argv.slice(1)); process.exit(1)', '--', "hun'ter2", 'esx://u:pass@h'],
      {
        secrets: ["hun'ter2", ''],
      },
    )
    const error: unknown = await failing.catch((caught: unknown) => caught)
    expect(error).toMatchObject({ code: 'INTERNAL_ERROR', message: expect.stringContaining('***') })
    expect(JSON.stringify(error) + String(error)).not.toMatch(/hun.*ter2|:pass@/)
  })

  it('says what the system said when the program cannot be started', async () => {
    await expect(runCommand('guestwork-no-such-program', ['a'])).rejects.toMatchObject({
      code: 'SYSTEM_ERROR',
      message: 'cannot run guestwork-no-such-program a: No such file or directory',
      details: { errno: 'ENOENT' },
    })
    const file = join(await temporaryFolder(), 'plain')
    await writeFile(file, 'no program', { mode: 0o600 })
    await expect(runCommand(file, [])).rejects.toMatchObject({
      code: 'SYSTEM_ERROR',
      message: expect.stringContaining('Permission denied'),
    })
    await expect(runCommand(node, ['x'.repeat(10_000_000)])).rejects.toMatchObject({ code: 'SYSTEM_ERROR' })
  })

  it('refuses NUL characters and an empty program', async () => {
    await expect(runCommand('x', ['a\0b'])).rejects.toMatchObject({ code: 'INVALID_ARG' })
    await expect(runCommand('', [])).rejects.toMatchObject({ code: 'INVALID_ARG' })
  })
})

describe('runCommand stops the program', () => {
  const forever = 'console.log(process.pid); setInterval(() => {}, 1000)'
  const isRunning = (pid: number) => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }

  it('when the time is over', async () => {
    await expect(run(forever, { timeout: 300 })).rejects.toMatchObject({
      code: 'OPERATION_TIMEOUT',
      message: expect.stringContaining('longer than 300 ms'),
    })
  })

  it('when the signal fires, before it rejects', async () => {
    const file = join(await temporaryFolder(), 'pid')
    const abort = new AbortController()
    const running = run(
      `require('fs').writeFileSync(${JSON.stringify(file)}, String(process.pid)); ${forever}`,
      { signal: abort.signal },
    )
    const pid = await vi.waitFor(async () => Number(await readFile(file, 'utf8')) || expect.unreachable(), {
      timeout: 5000,
    })
    expect(isRunning(pid)).toBe(true)
    abort.abort(new RangeError('enough'))
    await expect(running).rejects.toMatchObject({ code: 'OPERATION_ABORTED', cause: { message: 'enough' } })
    expect(isRunning(pid)).toBe(false)
  })

  it('at once when the signal has fired already', async () => {
    await expect(run(forever, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'OPERATION_ABORTED',
    })
  })

  it('when it writes too much', async () => {
    const flood = 'const b = Buffer.alloc(65536); const f = () => process.stdout.write(b, f); f()'
    await expect(run(flood, { maximumOutput: 1_000_000 })).rejects.toMatchObject({
      code: 'INTERNAL_ERROR',
      message: expect.stringContaining('wrote more than is allowed'),
    })
  })

  it('also when a child of it keeps the pipes open', async () => {
    const withChild =
      'require("child_process").spawn(process.execPath, ["-e", "setTimeout(() => {}, 5000)"], { stdio: "inherit" }); setInterval(() => {}, 1000)'
    const started = performance.now()
    await expect(run(withChild, { timeout: 500 })).rejects.toMatchObject({ code: 'OPERATION_TIMEOUT' })
    expect(performance.now() - started).toBeLessThan(4000)
  })
})
