import { VirtError } from '@guestwork/util'
import type { ConfigReader } from '../config-reader.ts'
import { refuseEntry } from '../mismatch.ts'
import { decodePercents, decodePipes, encodePercents } from '../syntax/escape.ts'
import type { Part } from './part.ts'

const noUuid = '00000000-0000-0000-0000-000000000000'

/** `uuid.bios`, `displayName`, `annotation`, and the number by which a guest sees that it was copied. */
export const identity: Part = {
  read(config, domain, { fallbackName }) {
    domain.uuid = config.uuid('uuid.bios') ?? noUuid
    domain.name = nameOf(config) ?? fallbackName ?? refuseNameless()
    const annotation = config.raw('annotation')
    if (annotation !== undefined && annotation !== '')
      domain.description = decoded(decodePipes(annotation), 'annotation', annotation)
    const genid = readGenerationId(config)
    if (genid !== undefined) domain.genid = genid
  },

  write({ uuid, name, description }, config) {
    if (uuid === undefined || uuid === noUuid) config.set('uuid.action', 'create')
    else config.set('uuid.bios', spaced(uuid))
    config.set('displayName', encodePercents(name))
    config.set('annotation', description)
  },
}

function nameOf(config: ConfigReader): string | undefined {
  const raw = config.raw('displayName')
  if (raw === undefined || raw === '') return undefined
  const withPipes = decodePercents(raw)
  return decoded(withPipes === undefined ? undefined : decodePipes(withPipes), 'displayName', raw)
}

function refuseNameless(): never {
  throw new VirtError('NO_NAME', "VMX entry 'displayName'", { details: { key: 'displayName' } })
}

function decoded(value: string | undefined, key: string, raw: string): string {
  return value ?? refuseEntry(key, raw, `VMX entry '${key}' contains invalid escape sequence`)
}

/** Two signed halves of 64 bits. */
function readGenerationId(config: ConfigReader): string | undefined {
  const [high, low] = [config.integer('vm.genid') ?? 0n, config.integer('vm.genidX') ?? 0n]
  if (high === 0n && low === 0n) return undefined
  const digits = [high, low].map(half => BigInt.asUintN(64, half).toString(16).padStart(16, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** A UUID as VMware writes it: `56 4d 9b ef ac d9 b4 e0-c8 f0 ae a8 b9 10 35 15`. */
export function spaced(uuid: string): string {
  const bytes = uuid.replaceAll('-', '').match(/../g) ?? []
  return `${bytes.slice(0, 8).join(' ')}-${bytes.slice(8).join(' ')}`
}
