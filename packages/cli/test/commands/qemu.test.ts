import { closeSync, fstatSync, openSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { run } from '../../src/run.ts'
import { fakeHost } from '../fake-host.ts'
import { mockGuest, type MockGuest } from '../mock-guest.ts'
import { runGw, runOnTest } from '../run-gw.ts'

// What virsh 9.0 printed, and what it handed to libvirt, when libvirt gave it the same answers.

const nested =
  '{"return":{"a":[],"b":{},"d":18446744073709551616,"e":"\\u00e9\\/\\n\\"x","f":[1,[2,{"g":null}]]},"id":"libvirt-1"}'

describe('qemu-monitor-command', () => {
  const send = async (words: string, answer = nested) => {
    const guest = mockGuest({ domainQemuMonitorCommand: answer })
    const session = await runOnTest(`qemu-monitor-command test ${words}`, guest)
    return { ...session, sent: guest.asked[0]?.slice(1) }
  }

  it.each([
    ['query-status', '{"execute":"query-status"}'],
    [`qom-get '"path":"/machine"' '"property":"type"'`, qomGet('{"path":"/machine","property":"type"}')],
    [`qom-get '{ "path" : 18446744073709551616 }'`, qomGet('{"path":18446744073709551616}')],
    [`qom-get ''`, qomGet('{}')],
    [`'{ "execute":' '"q" }'`, '{ "execute": "q" }'],
    [`'[1]'`, '{"execute":"[1]"}'],
    [`'a"b'`, '{"execute":"a\\"b"}'],
  ])('%s is a command of QMP', async (words, command) => {
    expect(await send(words)).toMatchObject({ code: 0, sent: [command, 0] })
  })

  it('hands commands for people over as they are, and prints the answer', async () => {
    expect(await send("--hmp info 'a b'", 'VM status: running\r\n')).toEqual({
      code: 0,
      stdout: 'VM status: running\r\n\n\n',
      stderr: '',
      sent: ['info a b', 1],
    })
  })

  it.each([
    ['x', `${nested}\n\n`],
    ['--return-value x', `${nested.slice(10, -18).replace('\\u00e9\\/', 'é/')}\n`],
    ['--pretty x', `${pretty('')}\n`],
    ['--pretty --return-value x', `${pretty('return')}\n`],
  ])('%s: prints the answer as asked', async (words, stdout) => {
    expect(await send(words)).toMatchObject({ code: 0, stdout, stderr: '' })
  })

  it.each([
    ['not json', '--pretty x', 'not json\n\n'],
    ['5', '--pretty x', '5\n'],
    ['{"return":"text"}', '--return-value x', '"text"\n'],
    ['{"return":{}}', '--pretty --return-value x', '{\n\n}\n'],
  ])('the answer %j with %s', async (answer, words, stdout) => {
    expect(await send(words, answer)).toMatchObject({ code: 0, stdout })
  })

  it.each([
    ['{"error":{}}', "error: 'return' member missing\n"],
    ['[1]', "error: 'return' member missing\n"],
    ['not json', 'error: failed to parse JSON returned by qemu\n'],
  ])('fails where %j has no value to return', async (answer, stderr) => {
    const session = await send('--return-value x', answer)
    expect(session).toMatchObject({ code: 1, stdout: '\n' })
    expect(session.stderr.startsWith(stderr)).toBe(true)
  })

  it.each([
    ['qom-get 5', '5', '{5}'],
    [`qom-get '{"a":1}' '"b":2'`, '{"a":1} "b":2', '{{"a":1},"b":2}'],
    ['qom-get path=/machine property=type', 'path=/machine property=type', '{path=/machine,property=type}'],
  ])('%s has no arguments of QMP', async (words, args, wrapped) => {
    const { code, stderr, sent } = await send(words)
    expect({ code, sent }).toEqual({ code: 1, sent: undefined })
    expect(stderr).toContain(`error: failed to wrap arguments '${args}' into a QMP command wrapper\n`)
    expect(stderr).toContain(`cannot parse json ${wrapped}: `)
  })

  it('passes open files, and closes those that came back', async () => {
    const file = openSync('/dev/null', 'r')
    const guest = mockGuest({ domainQemuMonitorCommandWithFiles: { text: '{}', files: [file] } })
    const { stdout } = await runOnTest('qemu-monitor-command test --pass-fds 0,1 x', guest)
    expect(stdout).toBe('{}\n\n')
    expect(guest.asked).toEqual([['domainQemuMonitorCommandWithFiles', '{"execute":"x"}', [0, 1], 0]])
    const stillOpen = isOpen(file)
    if (stillOpen) closeSync(file)
    expect(stillOpen).toBe(false)
  })

  it('answers in JSON', async () => {
    const guest = mockGuest({ domainQemuMonitorCommand: '{"return":5}' })
    const args = ['--json', '-c', 'test:///default', 'qemu-monitor-command test --return-value x']
    const { stdout } = await runGw(args, guest)
    expect(JSON.parse(stdout)).toMatchObject({ name: 'test', answer: '5' })
  })
})

describe('qemu-agent-command', () => {
  it.each([
    ['a b', -1],
    ['--async a b', 0],
    ['--block a b', -2],
    ['a b --timeout 7', 7],
  ])('%s', async (words, timeout) => {
    const guest = mockGuest({ domainQemuAgentCommand: '{"return":[1,{}]}' })
    const { stdout } = await runOnTest(`qemu-agent-command test ${words}`, guest)
    expect(stdout).toBe('{"return":[1,{}]}\n\n')
    expect(guest.asked).toEqual([['domainQemuAgentCommand', 'a b', timeout, 0]])
  })

  it('indents the answer', async () => {
    const guest = mockGuest({ domainQemuAgentCommand: '{"return":[1,{}]}' })
    const { stdout } = await runOnTest('qemu-agent-command test --pretty a', guest)
    expect(stdout).toBe('{\n  "return": [\n    1,\n    {\n\n    }\n  ]\n}\n\n\n')
  })

  it('has nothing to print where nobody waits', async () => {
    const guest = mockGuest({ domainQemuAgentCommand: undefined })
    const { code, stdout } = await runOnTest('qemu-agent-command test --async --pretty a', guest)
    expect({ code, stdout }).toEqual({ code: 0, stdout: '\n' })
  })
})

describe('qemu-attach', () => {
  it('takes over a process', async () => {
    const domain = { name: 'web', uuid: '6695eb01-f6a4-8304-79aa-97f2502e193f', id: 7 }
    const guest = mockGuest({ domainQemuAttach: domain })
    const { stdout } = await runOnTest('qemu-attach 77', guest)
    expect(stdout).toBe("Domain 'web' attached to pid 77\n\n")
    expect(guest.asked).toEqual([['domainQemuAttach', 77, 0]])
  })
})

describe('qemu-monitor-event', () => {
  const stop = { event: 'STOP', seconds: 1795383919n, micros: 5494, details: undefined }
  const reset = { ...stop, event: 'RESET', details: '{"guest":false,"reason":"host"}' }

  async function watch(options: string, guest: MockGuest, json = false) {
    const host = fakeHost(guest)
    const args = [...(json ? ['--json'] : []), '-c', 'test:///default', `qemu-monitor-event ${options}`]
    const watching = run(args, host)
    await vi.waitFor(() => expect(guest.asked).toHaveLength(1))
    return { host, watching }
  }

  it.each([
    ['', stop, "event STOP at 1795383919.005494 for domain 'test': <null>\n"],
    ['', reset, `event RESET at 1795383919.005494 for domain 'test': {"guest":false,"reason":"host"}\n`],
    [
      '--pretty',
      reset,
      `event RESET at 1795383919.005494 for domain 'test': {\n  "guest": false,\n  "reason": "host"\n}\n\n`,
    ],
    ['--pretty', stop, "event STOP at 1795383919.005494 for domain 'test': <null>\n"],
  ])('%s prints an event', async (options, event, text) => {
    const guest = mockGuest({})
    const { host, watching } = await watch(options, guest)
    guest.tell(event)
    expect(await watching).toBe(0)
    expect(host.stdout()).toBe(`${text}events received: 1\n\n`)
  })

  it('with --timestamp leaves out when QEMU sent it', async () => {
    const guest = mockGuest({})
    const { host, watching } = await watch('--timestamp', guest)
    guest.tell(stop)
    await watching
    expect(host.stdout()).toMatch(/^\d{4}-\d\d-\d\d [\d:.]{12}\+0000: event STOP for domain 'test': <null>\n/)
  })

  it('asks for those that are wanted', async () => {
    const guest = mockGuest({})
    const { watching } = await watch("--domain test --event '^S' --regex --no-case", guest)
    guest.tell(stop)
    await watching
    expect(guest.asked).toEqual([['connectDomainQemuMonitorEventRegister', 'test', '^S', 3]])
  })

  it('answers in JSON', async () => {
    const guest = mockGuest({})
    const { host, watching } = await watch('', guest, true)
    guest.tell(reset)
    await watching
    expect(JSON.parse(host.stdout())).toMatchObject({
      domain: { name: 'test' },
      event: 'RESET',
      seconds: '1795383919',
      micros: 5494,
      details: '{"guest":false,"reason":"host"}',
    })
  })
})

function qomGet(args: string): string {
  return `{"execute":"qom-get","arguments":${args}}`
}

/** The nested answer, or a member of it, on lines of their own. */
function pretty(member: 'return' | ''): string {
  const value = [
    '{',
    '  "a": [',
    '',
    '  ],',
    '  "b": {',
    '',
    '  },',
    '  "d": 18446744073709551616,',
    '  "e": "é/\\n\\"x",',
    '  "f": [',
    '    1,',
    '    [',
    '      2,',
    '      {',
    '        "g": null',
    '      }',
    '    ]',
    '  ]',
    '}',
  ]
  if (member === 'return') return value.join('\n')
  const inner = value.map((line, place) => (place === 0 || line === '' ? line : `  ${line}`)).join('\n')
  return `{\n  "return": ${inner},\n  "id": "libvirt-1"\n}`
}

function isOpen(file: number): boolean {
  try {
    fstatSync(file)
    return true
  } catch {
    return false
  }
}
