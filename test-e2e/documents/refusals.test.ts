import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseCheckpoint } from '@guestwork/conf/checkpoint'
import { parseHostInterface } from '@guestwork/conf/interface'
import { parseNetwork } from '@guestwork/conf/network'
import { parseNetworkPort } from '@guestwork/conf/network-port'
import { parseNodeDevice } from '@guestwork/conf/node-device'
import { parseNwfilter } from '@guestwork/conf/nwfilter'
import { parseNwfilterBinding } from '@guestwork/conf/nwfilter-binding'
import { parseSecret } from '@guestwork/conf/secret'
import { parseSnapshot } from '@guestwork/conf/snapshot'
import { parseStoragePool } from '@guestwork/conf/storage-pool'
import { parseStorageVolume } from '@guestwork/conf/storage-volume'
import { errorCodes, isVirtError, type ErrorCode } from '@guestwork/util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { execute, succeed } from '../execute.ts'
import { startPrivateLibvirtd, whyNoLibvirtd, type PrivateLibvirtd } from './private-libvirtd.ts'
import { spoiledDocuments } from './refusals.ts'

/** How a kind of document is read here, and which command of virsh hands it to libvirt. */
interface Reading {
  readonly parse: (xml: string) => unknown
  /** Arguments before the file. */
  readonly command: readonly string[]
  /** Arguments after the file. */
  readonly after?: readonly string[]
  /** Libvirt's test driver does not have it. */
  readonly needsLibvirtd?: true
}

const defines = { unknown: 'drop', inactive: true } as const

const readings: Readonly<Record<string, Reading>> = {
  network: { parse: xml => parseNetwork(xml, defines), command: ['net-define'] },
  interface: { parse: xml => parseHostInterface(xml, defines), command: ['iface-define'] },
  'storage-pool': { parse: xml => parseStoragePool(xml, defines), command: ['pool-define'] },
  'storage-volume': {
    parse: xml => parseStorageVolume(xml, { ...defines, poolType: 'dir' }),
    command: ['vol-create', 'default-pool'],
  },
  'node-device': {
    parse: xml => parseNodeDevice(xml, { ...defines, create: true }),
    command: ['nodedev-create'],
  },
  snapshot: {
    parse: xml => parseSnapshot(xml, { ...defines, redefine: true }),
    command: ['snapshot-create', 'test'],
    after: ['--redefine'],
  },
  checkpoint: {
    parse: xml => parseCheckpoint(xml, { ...defines, redefine: true }),
    command: ['checkpoint-create', 'test'],
    after: ['--redefine'],
  },
  secret: { parse: xml => parseSecret(xml, defines), command: ['secret-define'], needsLibvirtd: true },
  nwfilter: { parse: xml => parseNwfilter(xml, defines), command: ['nwfilter-define'], needsLibvirtd: true },
  'nwfilter-binding': {
    parse: xml => parseNwfilterBinding(xml, defines),
    command: ['nwfilter-binding-create'],
    needsLibvirtd: true,
  },
  'network-port': {
    parse: xml => parseNetworkPort(xml, defines),
    command: ['net-port-create', 'ports'],
    needsLibvirtd: true,
  },
}

const cases = spoiledDocuments.flatMap(({ kind, document, spoilings }) =>
  spoilings.map(([found, put, code]) => ({
    kind,
    document,
    found,
    put,
    code,
    xml: document.replace(found, put),
  })),
)

describe.each(cases)('a $kind with $put in place of $found', ({ kind, document, xml, code }) => {
  it('is spoiled, and refused here', () => {
    expect(xml).not.toBe(document)
    expect(codeOf(() => readings[kind]?.parse(xml))).toBe(code)
  })
})

it.each(spoiledDocuments)('a $kind that is not spoiled is accepted here', ({ kind, document }) => {
  expect(codeOf(() => readings[kind]?.parse(document))).toBe('accepted')
})

const reason = await whyNoLibvirtd()
if (reason !== undefined) console.warn(`skipped: what libvirtd refuses, because ${reason}`)

describe('libvirt refuses with the same code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'guestwork-refusals-'))
  let libvirtd: PrivateLibvirtd | undefined

  beforeAll(async () => {
    if (reason !== undefined) return
    libvirtd = await startPrivateLibvirtd()
    const ports = "<network><name>ports</name><forward mode='bridge'/><bridge name='lo'/></network>"
    writeFileSync(join(folder, 'ports.xml'), ports)
    await succeed('virsh', ['-q', '-c', libvirtd.uri, 'net-create', 'ports.xml'], { cwd: folder })
  })
  afterAll(async () => {
    await libvirtd?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  for (const [at, { kind, found, put, code, xml }] of cases.entries()) {
    const { command = [], after = [], needsLibvirtd = false } = readings[kind] ?? {}
    it.skipIf(needsLibvirtd && reason !== undefined)(
      `a ${kind} with ${put} in place of ${found}`,
      async () => {
        const uri = needsLibvirtd ? (libvirtd?.uri ?? '') : 'test:///default'
        const file = join(folder, `${at}.xml`)
        writeFileSync(file, xml)
        const args = ['-q', '-c', uri, ...command, file, ...after]
        const { code: exit, stderr } = await execute('virsh', args, { cwd: folder })
        const message =
          stderr
            .trimEnd()
            .split(/^error: /m)
            .at(-1) ?? ''
        expect({ exit, code: codeInMessage(message, code) }).toEqual({ exit: 1, code })
      },
    )
  }
})

function codeOf(act: () => unknown): string {
  try {
    act()
    return 'accepted'
  } catch (error) {
    if (isVirtError(error)) return error.code
    throw error
  }
}

/** The code whose text a message of virsh begins with; the expected one where that code's messages begin with none. */
function codeInMessage(message: string, expected: ErrorCode): string {
  const found = Object.entries(errorCodes).find(([, code]) => message.startsWith(beginningOf(code)))
  if (found !== undefined) return found[0]
  return withoutBeginning.has(expected) ? expected : `none of the codes in: ${message}`
}

const withoutBeginning: ReadonlySet<string> = new Set(['NO_NAME', 'XML_DETAIL', 'SYSTEM_ERROR'])

function beginningOf(code: { readonly text: string; readonly withDetail?: string }): string {
  const [beginning = ''] = (code.withDetail ?? `${code.text}: %s`).split('%s')
  return beginning === '' ? `${code.text}: ` : beginning
}
