import type { HostInfo } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import type { EsxCall } from '../session.ts'
import { vim } from '../vim-calls.ts'
import type { HostCpuIdInfo } from '../vim/index.ts'

const modelLength = 31
/** The leaf of CPUID that tells of 64-bit mode, 0x80000001, in bit 29 of EDX. */
const extendedFeatures = 0x8000_0001 | 0
const longMode = 29

/** The processors and the memory of the host (`virNodeGetInfo`). */
export async function esxNodeGetInfo(call: EsxCall): Promise<HostInfo> {
  const paths = [
    'hardware.cpuInfo',
    'hardware.memorySize',
    'hardware.numaInfo',
    'summary.hardware.cpuModel',
  ] as const
  const found = await vim(call).properties(call.session.host, paths)
  const { [paths[0]]: cpu, [paths[1]]: memory = 0n, [paths[2]]: numa, [paths[3]]: model = '' } = found
  if (cpu === undefined) throw unknownHardware()
  const { numCpuPackages: sockets, numCpuCores: cores, numCpuThreads: threads } = cpu
  return {
    model: shortModel(model),
    memory: memory / 1024n,
    cpus: cores,
    mhz: Number(cpu.hz / 1_000_000n),
    nodes: Math.max(numa?.numNodes ?? 1, 1),
    sockets,
    cores: Math.max(Math.trunc(cores / Math.max(sockets, 1)), 1),
    threads: Math.max(Math.trunc(threads / Math.max(cores, 1)), 1),
  }
}

/** Most processors of a machine on this host. */
export async function esxConnectGetMaxVcpus(call: EsxCall, type: string | undefined): Promise<number> {
  if (type !== undefined && type.toLowerCase() !== 'vmware') {
    throw new VirtError('INVALID_ARG', `no domains of type '${type}' here, only of type 'vmware'`, {
      domain: 'ESX',
    })
  }
  const paths = ['capability.maxSupportedVcpus'] as const
  const found = await vim(call).properties(call.session.host, paths)
  const most = found[paths[0]]
  if (most !== undefined) return most
  throw new VirtError('INTERNAL_ERROR', 'the host does not tell how many processors a machine can have', {
    domain: 'ESX',
  })
}

/** The host, how machines migrate from it, and what guests it can run. */
export async function esxConnectGetCapabilities(call: EsxCall): Promise<string> {
  const { formatCapabilities } = await import('@guestwork/conf/capabilities')
  const paths = ['hardware.cpuFeature', 'hardware.systemInfo.uuid'] as const
  const found = await vim(call).properties(call.session.host, paths)
  const { [paths[0]]: features = [], [paths[1]]: uuid } = found
  const has64Bit = hasLongMode(features)
  const guest = (name: string, wordsize: number) => ({
    osType: 'hvm',
    arch: { name, wordsize, domains: [{ type: 'vmware' }] },
  })
  return formatCapabilities({
    host: {
      ...(uuid === undefined ? {} : { uuid: uuid.toLowerCase() }),
      cpu: { arch: has64Bit ? 'x86_64' : 'i686' },
      powerManagement: {},
      iommu: false,
      migrationFeatures: { live: true, uriTransports: [{ scheme: 'vpxmigr' }] },
    },
    guests: [guest('i686', 32), ...(has64Bit ? [guest('x86_64', 64)] : [])],
  })
}

/** A model without what marketing put into it. */
function shortModel(model: string): string {
  return model
    .replace(/\((?:R|C|TM)\)/g, '')
    .replace(/ {2,}/g, ' ')
    .slice(0, modelLength)
}

/** The bits stand in groups with colons, the highest first. */
function hasLongMode(features: readonly HostCpuIdInfo[]): boolean {
  const edx = features.find(({ level }) => level === extendedFeatures)?.edx?.replaceAll(':', '') ?? ''
  return edx.at(-1 - longMode) === '1'
}

function unknownHardware(): VirtError {
  return new VirtError(
    'INTERNAL_ERROR',
    'the server does not tell what the host is made of: is it connected?',
    {
      domain: 'ESX',
    },
  )
}
