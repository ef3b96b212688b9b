import type { Refusal } from '../../codec/check.ts'
import type {
  Channel,
  Domain,
  Filesystem,
  Input,
  Iommu,
  MemoryDevice,
  Rng,
  Shmem,
  Smartcard,
  Sound,
  Tpm,
  Vsock,
} from '../domain.gen.ts'
import { applyRules, repeated, unsupported, wrong, type Rule } from './rule.ts'

const iommuRules: readonly Rule<Iommu>[] = [
  wrong("iommu model 'smmuv3' doesn't support additional attributes", ({ model, driver }) => {
    return model === 'smmuv3' && driver
  }),
  unsupported(
    "IOMMU interrupt remapping requires split I/O APIC (ioapic driver='qemu')",
    ({ driver }, { features }) => driver?.intremap === true && features?.ioapic !== 'qemu' && driver,
  ),
  unsupported('IOMMU eim requires interrupt remapping to be enabled', ({ driver }) => {
    return driver?.eim === true && driver.intremap !== true && driver
  }),
  wrong(
    "an iommu of this model can't have an address",
    ({ model, address }) => model !== 'virtio' && address,
  ),
]

const vsockRules: readonly Rule<Vsock>[] = [
  unsupported('guest CIDs must be >= 3', ({ cid }) => {
    return cid?.address !== undefined && cid.address < 3 && cid
  }),
]

const tpmRules: readonly Rule<Tpm>[] = [
  wrong('missing external TPM backend type', ({ backend }) => {
    return backend.type === 'external' && backend.source === undefined && backend
  }),
  wrong("<active_pcr_banks/> requires TPM version '2.0'", ({ backend }) => {
    return backend.type === 'emulator' && backend.version !== '2.0' && backend.activePcrBanks
  }),
]

const inputHypervisors: ReadonlySet<string> = new Set(['xen', 'vz', 'parallels'])
const inputGuests: ReadonlySet<string | undefined> = new Set(['hvm', 'xen', 'xenpvh'])

const inputRules: readonly Rule<Input>[] = [
  wrong(
    'Input devices are not supported by this virtualization driver',
    (_input, { type, os }) => !inputHypervisors.has(type) && !inputGuests.has(os?.type?.name),
    'INTERNAL_ERROR',
  ),
  unsupported(
    ({ model }) => `only bus 'virtio' is supported for input model '${model ?? ''}'`,
    ({ model, bus }) => model !== undefined && bus !== 'virtio',
  ),
  unsupported(
    "only bus 'virtio' is supported for 'passthrough' input devices",
    ({ type, bus }) => type === 'passthrough' && bus !== 'virtio',
  ),
  wrong(
    ({ bus }) => `unsupported input bus ${bus ?? ''}`,
    ({ bus }, { os }) => bus === 'xen' && os?.type?.name === 'hvm',
    'INTERNAL_ERROR',
  ),
  wrong(
    ({ type }) => `ps2 bus does not support ${type} input device`,
    ({ type, bus }) => bus === 'ps2' && type !== 'mouse' && type !== 'keyboard',
    'INTERNAL_ERROR',
  ),
]

const soundRules: readonly Rule<Sound>[] = [
  wrong(
    ({ audio }) => `no audio device with ID ${String(audio)}`,
    ({ audio }, { devices }) =>
      audio !== undefined && devices?.audios?.some(({ id }) => id === audio) !== true,
  ),
]

const rngRules: readonly Rule<Rng>[] = [
  wrong('only one RNG backend is supported', ({ backend }) => backend === undefined),
]

const shmemRules: readonly Rule<Shmem>[] = [
  unsupported("shmem name cannot include '/' character", ({ name }) => name.includes('/')),
  wrong('msi option is only supported with a server', ({ server, msi }) => server === undefined && msi),
]

const smartcardRules: readonly Rule<Smartcard>[] = [
  wrong('host-certificates mode needs exactly three certificates', card => {
    return card.mode === 'host-certificates' && card.certificates?.length !== 3
  }),
  wrong('expecting absolute path for the database', card => {
    return card.mode === 'host-certificates' && card.database?.startsWith('/') === false
  }),
  unsupported("Controllers must use the 'ccid' address type", ({ address }) => {
    return address !== undefined && address.type !== 'ccid' && address
  }),
]

const detail = 'XML_DETAIL'

const memoryRules: readonly Rule<MemoryDevice>[] = [
  wrong(
    "path is required for model 'nvdimm'",
    ({ model, source }) => {
      return (model === 'nvdimm' || model === 'virtio-pmem') && (source === undefined || !('path' in source))
    },
    detail,
  ),
  wrong(
    'block size must be a power of two',
    ({ model, target }) => {
      const block = target?.block ?? 0n
      return model === 'virtio-mem' && (block === 0n || (block & (block - 1n)) !== 0n) && target
    },
    detail,
  ),
  wrong(
    "can't add memory backend as guest has no NUMA nodes configured",
    ({ target }, { cpu }) => {
      return target?.node !== undefined && cpu?.numa?.cells === undefined && target
    },
    detail,
  ),
]

const filesystemRules: readonly Rule<Filesystem>[] = [
  wrong(
    ({ target }) => target ?? '',
    filesystem => filesystem.type !== 'ram' && filesystem.source === undefined,
    'NO_SOURCE',
  ),
  wrong('<filesystem>', ({ target }) => target === undefined, 'NO_TARGET'),
]

const channelRules: readonly Rule<Channel>[] = [
  unsupported('spicevmc device type only supports virtio', ({ type, target }) => {
    return type === 'spicevmc' && target.type !== 'virtio' && target
  }),
  wrong('guestfwd channel does not define a target address', ({ target }) => {
    return target.type === 'guestfwd' && target.address === undefined && target
  }),
  wrong('guestfwd channel does not define a target port', ({ target }) => {
    return target.type === 'guestfwd' && target.port === undefined && target
  }),
  unsupported('guestfwd channel only supports IPv4 addresses', ({ target }) => {
    return target.type === 'guestfwd' && target.address?.includes(':') === true && target
  }),
]

/** What libvirt refuses of the devices that have few rules each. */
export function checkSmallDevices(domain: Domain, refusal: Refusal): void {
  const { devices } = domain
  if (devices === undefined) return
  const [, watchdog] = devices.watchdogs ?? []
  if (watchdog !== undefined)
    refusal.fail('INTERNAL_ERROR', 'only a single watchdog device is supported', watchdog)
  const panic = repeated(devices.panics, ({ model }) => model ?? '')
  if (panic !== undefined)
    refusal.fail('XML_ERROR', `Multiple panic devices with model '${panic.model ?? 'default'}'`, panic)
  const audio = repeated(devices.audios, ({ id }) => id)
  if (audio !== undefined)
    refusal.fail('XML_ERROR', `audio ID ${String(audio.id)} is used multiple times`, audio)
  applyRules(iommuRules, devices.iommu === undefined ? [] : [devices.iommu], domain, refusal)
  applyRules(vsockRules, devices.vsock === undefined ? [] : [devices.vsock], domain, refusal)
  applyRules(tpmRules, devices.tpms, domain, refusal)
  applyRules(inputRules, devices.inputs, domain, refusal)
  applyRules(soundRules, devices.sounds, domain, refusal)
  applyRules(rngRules, devices.rngs, domain, refusal)
  applyRules(shmemRules, devices.shmems, domain, refusal)
  applyRules(smartcardRules, devices.smartcards, domain, refusal)
  applyRules(memoryRules, devices.memories, domain, refusal)
  applyRules(filesystemRules, devices.filesystems, domain, refusal)
  applyRules(channelRules, devices.channels, domain, refusal)
}
