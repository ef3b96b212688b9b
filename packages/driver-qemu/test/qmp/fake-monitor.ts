import { Duplex } from 'node:stream'

/** The far end of a monitor: a QEMU that answers as it is told. */
export interface FakeMonitor {
  /** Our end, for `openQmp`. */
  readonly stream: Duplex
  /** The commands that came. */
  readonly commands: { readonly execute: string; readonly id: number; readonly arguments?: unknown }[]
  /** Sends a message, as it is. */
  send(message: object | string): void
  /** Answers the last command of a name. */
  answer(command: string, value: unknown): void
}

/** Makes a monitor that greets and lets `qmp_capabilities` pass. */
export function fakeMonitor({ greets = true } = {}): FakeMonitor {
  const commands: FakeMonitor['commands'] = []
  const stream = new Duplex({
    read: () => undefined,
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString('utf8').split('\n').filter(Boolean)) {
        const command = JSON.parse(line) as FakeMonitor['commands'][number]
        commands.push(command)
        if (greets && command.execute === 'qmp_capabilities') send({ return: {}, id: command.id })
      }
      done()
    },
  })
  const send = (message: object | string): void => {
    stream.push(typeof message === 'string' ? message : `${JSON.stringify(message)}\r\n`)
  }
  if (greets)
    send({ QMP: { version: { qemu: { major: 7, minor: 2, micro: 0 }, package: '' }, capabilities: ['oob'] } })
  const answer = (command: string, value: unknown): void => {
    const id = commands.findLast(({ execute }) => execute === command)?.id
    send({ return: value, id })
  }
  return { stream, commands, send, answer }
}
