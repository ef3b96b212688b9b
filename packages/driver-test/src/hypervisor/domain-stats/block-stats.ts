import {
  DomainDiskErrorCode,
  DomainMemoryFlag,
  type DomainBlockInfo,
  type DomainBlockStats,
  type DomainDiskError,
  type DomainRef,
} from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { currentDefinition } from '../../node/test-domain.ts'
import type { TestCall } from '../../session.ts'
import { findDisk } from '../domain-disk.ts'

const gibibyte = 2n ** 30n
const diskSize = 1024n * gibibyte
const largestPeek = 16 * 2 ** 20

/** Traffic of one of its disks: numbers that grow with the time of day. */
export function testDomainBlockStats({ session }: TestCall, ref: DomainRef, path: string): DomainBlockStats {
  if (path === '') {
    throw new VirtError('OPERATION_UNSUPPORTED', 'summary statistics are not supported yet', {
      domain: 'TEST',
    })
  }
  const definition = currentDefinition(session.node.getRunning(ref))
  if (findDisk(definition, path) === undefined) throw invalid(`invalid path: ${path}`)
  const microseconds = BigInt(Date.now()) * 1000n
  return {
    readRequests: microseconds / 10n,
    readBytes: microseconds / 20n,
    writeRequests: microseconds / 30n,
    writeBytes: microseconds / 40n,
    errors: microseconds / 2_000_000n,
  }
}

/** Every disk holds a tebibyte, as good as full. */
export function testDomainGetBlockInfo({ session }: TestCall, ref: DomainRef, path: string): DomainBlockInfo {
  if (findDisk(currentDefinition(session.node.get(ref)), path) === undefined) {
    throw invalid(`invalid path ${path} not assigned to domain`)
  }
  return { capacity: 1_099_506_450_432n, allocation: diskSize, physical: diskSize }
}

/** Every disk is broken; every other one for lack of space. */
export function testDomainGetDiskErrors({ session }: TestCall, ref: DomainRef): DomainDiskError[] {
  const { devices } = currentDefinition(session.node.getRunning(ref))
  return (devices?.disks ?? []).map(({ target }, at) => ({
    disk: target.dev,
    error: at % 2 === 0 ? DomainDiskErrorCode.UNSPEC : DomainDiskErrorCode.NO_SPACE,
  }))
}

/** Its memory, in which each byte is the lowest byte of its address. */
export function testDomainMemoryPeek(
  { session }: TestCall,
  ref: DomainRef,
  offset: bigint,
  size: number,
  flags: number,
): Uint8Array {
  if (flags !== DomainMemoryFlag.VIRTUAL && flags !== DomainMemoryFlag.PHYSICAL) {
    const message = "Flags 'VIR_MEMORY_VIRTUAL' and 'VIR_MEMORY_PHYSICAL' are mutually exclusive"
    throw new VirtError('INVALID_ARG', message, { domain: 'DOMAIN' })
  }
  session.node.getRunning(ref)
  if (size > largestPeek) throw invalid(`at most ${String(largestPeek)} bytes can be read at once`)
  const first = Number(offset & 0xffn)
  return Uint8Array.from({ length: size }, (_, at) => first + at)
}

function invalid(message: string): VirtError {
  return new VirtError('INVALID_ARG', message, { domain: 'TEST' })
}
