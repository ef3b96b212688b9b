import { formatDomain, parseDomain } from '@guestwork/conf/domain'
import { datastoreFileNames, formatVmx, parseVmx } from '@guestwork/vmx'

/** The host that the corpus's README describes: what is called `missing…` is not there. */
const fileNames = datastoreFileNames({
  datastore: 'datastore',
  directory: 'directory',
  exists: (datastore, path) => !datastore.startsWith('missing') && !path.startsWith('missing'),
})

/** @type {import('./adapter.mjs').Conversion} */
export function vmxToXml({ vmx = '' }, { datacenterPath }) {
  const path = typeof datacenterPath === 'string' ? { datacenterPath } : {}
  return formatDomain(parseVmx(vmx, { fileNames, ...path }), { secure: true, inactive: true })
}

/** @type {import('./adapter.mjs').Conversion} */
export function xmlToVmx({ xml = '' }, { virtualHardwareVersion }) {
  const domain = parseDomain(xml, { unknown: 'drop', inactive: true })
  return formatVmx(domain, { fileNames, virtualHardwareVersion: Number(virtualHardwareVersion) })
}
