import { number, text } from '../../grammar/option.ts'
import { CommandError } from '../../output/command-error.ts'
import type { Shell } from '../../shell/shell.ts'
import { readDocument } from '../arguments/document-file.ts'
import { localCommand } from '../command.ts'
import { findDomain } from './domain-argument.ts'
import { formatOption, reportOption, reportTable, requireKnown } from './native-format.ts'

/** `domxml-to-native`: an XML document, or a domain of the host, as a hypervisor's configuration file. */
export const domxmlToNative = localCommand({
  description: `vmware-vmx is the only format. Only --domain needs a hypervisor. Names of files stay as
they are in the document.`,
  options: {
    format: formatOption,
    domain: text('name, id or UUID of the domain', { namedOnly: true, completes: 'domain' }),
    xml: text('file with the XML document of a domain', { completes: 'file' }),
    hardware: number('virtual hardware version (default: 10)', { namedOnly: true, minimum: 4, maximum: 21 }),
    report: reportOption,
  },
  exclusive: [['domain', 'xml']],
  async run({ options, output, shell }) {
    requireKnown(options.format)
    const document = await readSource(options, shell)
    const [{ formatVmx }, { parseDomain }] = await Promise.all([
      import('@guestwork/vmx'),
      import('@guestwork/conf/domain'),
    ])
    const fields: Parameters<typeof reportTable>[0][number][] = []
    const native = formatVmx(parseDomain(document, { inactive: true }), {
      report: field => fields.push(field),
      ...(options.hardware !== undefined && { virtualHardwareVersion: options.hardware }),
    })
    output.result(options.report ? { native, report: fields } : { native })
    output.print(options.report ? reportTable(fields) : native)
  },
})

interface Source {
  readonly domain: string | undefined
  readonly xml: string | undefined
}

async function readSource({ domain, xml }: Source, shell: Shell): Promise<string> {
  if (xml !== undefined) return readDocument(xml)
  if (domain === undefined) throw new CommandError('INVALID_ARG', ['need either domain or domain XML'])
  const found = await findDomain(await shell.connection(), domain)
  return found.getXml({ inactive: true, secure: !shell.readOnly })
}
