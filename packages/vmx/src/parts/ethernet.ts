import type { NetworkInterface } from '@guestwork/conf/domain'
import type { ConfigReader } from '../config-reader.ts'
import type { ConfigWriter } from '../config-writer.ts'
import { oneOf, refuseProperty } from '../mismatch.ts'
import { devicesOf } from './devices.ts'
import { readConnection, writeConnection } from './ethernet-connection.ts'
import { readMac, writeMac } from './ethernet-mac.ts'
import type { Part } from './part.ts'
import { isPresent } from './present.ts'

const most = 10
const virtualDevs = ['vlance', 'vmxnet', 'vmxnet3', 'e1000', 'e1000e'] as const
const modelNames = ['vlance', 'vmxnet', 'vmxnet2', 'vmxnet3', 'e1000', 'e1000e'] as const

/** What makes a `vmxnet` one of the second generation. */
const vmxnet2Features = 15n

/** `ethernetN`: network cards. */
export const ethernet: Part = {
  read(config, domain) {
    const found = config.indexes('ethernet').map(index => readCard(config, `ethernet${String(index)}`))
    const cards = found.filter(card => card !== undefined)
    if (cards.length > 0) devicesOf(domain).interfaces = cards
  },

  write({ devices }, config) {
    for (const [index, card] of (devices?.interfaces ?? []).entries()) {
      const property = `devices.interfaces[${String(index)}]`
      if (index >= most)
        refuseProperty(
          property,
          `Ethernet controller index ${String(index)} out of [0..${String(most - 1)}] range`,
          'INTERNAL_ERROR',
        )
      writeCard(card, `ethernet${String(index)}`, property, config)
    }
  },
}

function readCard(config: ConfigReader, prefix: string): NetworkInterface | undefined {
  if (!isPresent(config, prefix)) return undefined
  const mac = readMac(config, prefix)
  const model = readModel(config, prefix)
  return { ...readConnection(config, prefix), mac, ...(model !== undefined && { model }) }
}

function readModel(config: ConfigReader, prefix: string): string | undefined {
  const name = config.word(`${prefix}.virtualDev`, virtualDevs, oneOf(virtualDevs))
  const features = config.integer(`${prefix}.features`)
  const isSecond = name === 'vmxnet' && features === vmxnet2Features
  if (!isSecond)
    config.note(`${prefix}.features`, 'dropped', "only the value 15 of a 'vmxnet' has a meaning in a domain")
  return isSecond ? 'vmxnet2' : name
}

function writeCard(card: NetworkInterface, prefix: string, property: string, config: ConfigWriter): void {
  const model = card.model?.toLowerCase()
  if (model !== undefined && !modelNames.some(name => name === model))
    refuseProperty(
      `${property}.model`,
      `Expecting domain XML entry 'devices/interface/model' to be ${oneOf(modelNames)} but found '${model}'`,
      'INTERNAL_ERROR',
    )
  config.setAll(prefix, {
    present: true,
    virtualDev: model === 'vmxnet2' ? 'vmxnet' : model,
    features: model === 'vmxnet2' ? vmxnet2Features : undefined,
  })
  writeConnection(card, prefix, property, config)
  writeMac(card.mac, prefix, config)
}
