import type { InterfaceMac } from '@guestwork/conf/domain'
import { tryParseMacAddress } from '@guestwork/util'
import type { ConfigReader } from '../config-reader.ts'
import type { ConfigWriter } from '../config-writer.ts'
import { refuseValue } from '../mismatch.ts'

type AddressType = 'generated' | 'static' | 'vpx'

const addressTypes = ['generated', 'static', 'vpx'] as const
const noAddress = '00:00:00:00:00:00'

/** The address of a card, and whether the host made it, vCenter did, or the user wrote it. */
export function readMac(config: ConfigReader, prefix: string): InterfaceMac {
  const type = config.word(`${prefix}.addressType`, addressTypes, "'generated' or 'static' or 'vpx'")
  const check = config.text(`${prefix}.checkMACAddress`)
  const key = type === 'static' ? `${prefix}.address` : `${prefix}.generatedAddress`
  const text = config.text(key)
  config.text(`${prefix}.generatedAddressOffset`)
  return {
    address:
      text === undefined ? noAddress : (tryParseMacAddress(text) ?? refuseValue(key, text, 'MAC address')),
    ...(type !== undefined && { type: type === 'static' ? 'static' : 'generated' }),
    ...(check !== undefined && { check: check.toLowerCase() === 'true' }),
  }
}

/** Writes the address of a card; without one VMware makes it. */
export function writeMac(mac: InterfaceMac | undefined, prefix: string, config: ConfigWriter): void {
  const address = mac?.address === noAddress ? undefined : mac?.address.toLowerCase()
  if (mac === undefined || address === undefined) {
    config.setAll(prefix, { addressType: mac?.type ?? 'generated', checkMACAddress: mac?.check })
    return
  }
  const usual = usualType(address)
  const type = mac.type === undefined || mac.type === fromHost(usual) ? usual : mac.type
  const isForeign = usual === undefined && mac.type !== 'generated'
  config.setAll(prefix, {
    addressType: type ?? 'static',
    ...(type === 'static' || type === undefined ? { address } : { generatedAddress: address }),
    generatedAddressOffset: type === 'generated' ? 0 : undefined,
    checkMACAddress: mac.check ?? (isForeign ? false : undefined),
  })
}

/** How VMware comes to an address of its own ranges; undefined for one of another maker. */
function usualType(address: string): AddressType | undefined {
  if (address.startsWith('00:0c:29:')) return 'generated'
  if (!address.startsWith('00:50:56:')) return undefined
  const third = Number.parseInt(address.slice(9, 11), 16)
  if (third <= 0x3f) return 'static'
  return third >= 0x80 && third <= 0xbf ? 'vpx' : undefined
}

/** libvirt's word for an address by VMware's. */
const fromHost = (type: AddressType | undefined): 'generated' | 'static' | undefined =>
  type === 'vpx' ? 'generated' : type
