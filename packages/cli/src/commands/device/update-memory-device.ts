import { childNamed, printElement, type ElementNode, type XmlElement } from '@guestwork/conf/xml'
import { attributeOf, deviceElements, type DeviceElement } from '../../document/device-element.ts'
import { withAttributes, withChangedChild } from '../../document/edit-node.ts'
import { number, scaledNumber, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import { printXml, printXmlOption } from '../answers/print-xml.ts'
import { chosenImpact, impactExclusive, impactOptions } from '../arguments/impact.ts'
import { readKib } from '../arguments/read-size.ts'
import { connectedCommand } from '../command.ts'
import { domainIdentity, domainOption, findDomain } from '../domain/domain-argument.ts'

/** How a memory device is named. */
interface MemoryNaming {
  readonly alias: string | undefined
  /** Number of the guest's NUMA node. */
  readonly node: number | undefined
}

/** `update-memory-device`: changes how much of a memory device the guest is asked to use. */
export const updateMemoryDevice = connectedCommand({
  options: {
    domain: domainOption,
    ...impactOptions,
    'print-xml': printXmlOption,
    alias: text('alias of the device, where there are several'),
    node: number("the guest's NUMA node to which the device belongs"),
    'requested-size': scaledNumber('how much the guest is to use, in KiB or with a unit'),
  },
  exclusive: [...impactExclusive, ['node', 'alias']],
  async run({ connection, options, output }) {
    const domain = await findDomain(connection, options.domain)
    const { node } = findMemory(await domain.getXml({ inactive: options.config }), options)
    const size = options['requested-size']
    const xml = printElement(size === undefined ? node : withRequestedSize(node, size))
    if (options['print-xml']) return printXml(output, xml)
    await domain.updateDevice(xml, chosenImpact(options))
    output.result(domainIdentity(domain))
  },
})

function findMemory(xml: string, naming: MemoryNaming): DeviceElement {
  const [found, another] = deviceElements(xml, 'memory').filter(({ element }) => isNamed(element, naming))
  if (found === undefined) throw new CommandError('INVALID_ARG', ['no memory device found'])
  if (another === undefined) return found
  const line = 'multiple memory devices found, use --alias or --node to select one'
  throw new CommandError('INVALID_ARG', [line])
}

function isNamed(element: XmlElement, { alias, node }: MemoryNaming): boolean {
  if (alias !== undefined) return attributeOf(element, ['alias'], 'name') === alias
  const target = childNamed(element, 'target')
  return node === undefined || (target && childNamed(target, 'node')?.text.trim()) === String(node)
}

function withRequestedSize(memory: ElementNode, size: string): ElementNode {
  const kib = readKib('requested-size', size)
  const changed = withChangedChild(memory, 'target', target =>
    withChangedChild(target, 'requested', requested => ({
      ...withAttributes(requested, { unit: 'KiB' }),
      children: [{ kind: 'text', text: String(kib) }],
    })),
  )
  if (changed !== undefined) return changed
  throw new CommandError('OPERATION_INVALID', ['virtio-mem device is missing <requested/>'])
}
