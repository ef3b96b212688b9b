import { describe, expect, it } from 'vitest'
import { ALL_FLAGS, attachWebStreams, honours, type StreamRef } from '../../src/index.ts'
import { web } from '../fake-driver.ts'
import { argumentsOf, ask, openDomain } from './ask.ts'

function sends(stream: StreamRef, bytes: Uint8Array) {
  const readable = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(bytes)
      controller.close()
    },
  })
  attachWebStreams(stream, { readable, writable: new WritableStream<Uint8Array>() })
}

describe('the screen and channels of a domain', () => {
  it('are streams', async () => {
    const seen: unknown[] = []
    const { connection, domain } = await openDomain({
      domainOpenChannel: honours(ALL_FLAGS, (_call, ref, name, stream: StreamRef, flags) => {
        seen.push([ref, name, flags])
        sends(stream, Uint8Array.of(1, 2))
      }),
      domainScreenshot: (_call, ref, stream, screen, flags) => {
        seen.push([ref, screen, flags])
        sends(stream, Uint8Array.of(137))
        return 'image/png'
      },
    })
    await using _ = connection
    const channel = await domain.openChannel({ name: 'org.example.port', force: true })
    expect((await channel.readable.getReader().read()).value).toEqual(Uint8Array.of(1, 2))
    const picture = await domain.screenshot({ screen: 1 })
    expect(picture.mimeType).toBe('image/png')
    expect(await picture.bytes()).toEqual(Uint8Array.of(137))
    expect(seen).toEqual([
      [web, 'org.example.port', 1],
      [web, 1, 0],
    ])
  })

  it('let sockets in', async () => {
    const given = await argumentsOf('domainOpenGraphics', undefined, domain =>
      domain.openGraphics(1, 7, { skipAuth: true }),
    )
    expect(given).toEqual([1, 7, 1])
    const taken = await ask('domainOpenGraphicsFD', 9, domain => domain.openGraphicsFd(0))
    expect(taken).toEqual({ args: [web, 0, 0], result: 9 })
  })
})

describe('the guest of a domain', () => {
  it('gets keys', async () => {
    const press = (options?: { codeset: 'win32'; holdtime: number }) =>
      argumentsOf('domainSendKey', undefined, domain => domain.sendKey([29, 56, 111], options))
    expect(await press()).toEqual([0, 0, [29, 56, 111], 0])
    expect(await press({ codeset: 'win32', holdtime: 50 })).toEqual([8, 50, [29, 56, 111], 0])
  })

  it('gets signals and interrupts', async () => {
    const args = await argumentsOf('domainSendProcessSignal', undefined, domain =>
      domain.sendProcessSignal(1n, 'term'),
    )
    expect(args).toEqual([1n, 15, 0])
    const wrong = ask('domainSendProcessSignal', undefined, domain =>
      domain.sendProcessSignal(1n, 'sigterm' as 'term'),
    )
    await expect(wrong).rejects.toMatchObject({ code: 'INVALID_ARG' })
    expect(await argumentsOf('domainInjectNMI', undefined, domain => domain.injectNmi())).toEqual([0])
  })
})
