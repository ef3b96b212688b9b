import { basename } from 'node:path'
import { data } from '../../grammar/option.ts'
import { readDocumentBytes } from '../arguments/document-file.ts'
import { localCommand } from '../command.ts'
import { formatOption, reportOption, reportTable, requireKnown } from './native-format.ts'

/** `domxml-from-native`: a hypervisor's configuration file as an XML document, without a connection. */
export const domxmlFromNative = localCommand({
  description: `vmware-vmx is the only format. Names of files stay as they are in the configuration;
passwords are left out.`,
  options: {
    format: formatOption,
    config: data('file with the configuration', { completes: 'file' }),
    report: reportOption,
  },
  async run({ options: { format, config, report }, output }) {
    requireKnown(format)
    const bytes = await readDocumentBytes(config)
    const [{ parseVmx }, { formatDomain }] = await Promise.all([
      import('@guestwork/vmx'),
      import('@guestwork/conf/domain/format'),
    ])
    const fields: Parameters<typeof reportTable>[0][number][] = []
    const domain = parseVmx(bytes, {
      fallbackName: basename(config, '.vmx'),
      report: field => fields.push(field),
    })
    const xml = formatDomain(domain, { inactive: true })
    output.result(report ? { xml, report: fields } : { xml })
    output.print(report ? reportTable(fields) : xml)
  },
})
