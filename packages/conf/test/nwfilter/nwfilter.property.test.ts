import { formatNwfilter, parseNwfilter } from '../../src/nwfilter/index.ts'
import { nwfilter as declaration } from '../../src/nwfilter/nwfilter.ts'
import { describeLaws } from '../codec/document-laws.ts'

describeLaws({
  declaration,
  parse: (text, options) => {
    const filter = parseNwfilter(text, options)
    // Libvirt does not print the priority 0 of a chain.
    if (filter.priority === 0) delete filter.priority
    return filter
  },
  format: formatNwfilter,
  sample: `<filter name='f'><rule action='drop' direction='in'><ip protocol='tcp' dstportstart='$P[@1]'/></rule></filter>`,
  accepted: 10,
})
