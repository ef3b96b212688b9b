import { honours, type NwfilterBindingRef, type NwfilterDriver, type NwfilterRef } from '@guestwork/core'
import { VirtError, type ErrorCode } from '@guestwork/util'
import { textOf } from './text-of.ts'

/** Network filters and bindings in memory. What they refuse, they refuse in the words of libvirt's own driver. */
export function mockNwfilters(): NwfilterDriver<unknown> {
  const filters = new Map<string, { readonly ref: NwfilterRef; readonly xml: string }>()
  const bindings = new Map<string, { readonly ref: NwfilterBindingRef; readonly xml: string }>()
  const binding = (portDev: string) =>
    found(bindings.get(portDev), 'NO_NWFILTER_BINDING', `no nwfilter binding for port dev '${portDev}'`)
  const filter = (name: string) =>
    found(filters.get(name), 'NO_NWFILTER', `no nwfilter with matching name '${name}'`)
  return {
    connectListAllNWFilters: () => Array.from(filters.values(), ({ ref }) => ref),
    connectListAllNWFilterBindings: () => Array.from(bindings.values(), ({ ref }) => ref),
    nwfilterLookupByName: (_call, name) => filter(name).ref,
    nwfilterLookupByUUID(_call, uuid) {
      const match = Array.from(filters.values()).find(({ ref }) => ref.uuid === uuid)
      return found(match, 'NO_NWFILTER', `no nwfilter with matching uuid '${uuid}'`).ref
    },
    nwfilterDefineXMLFlags: honours(1, (_call, xml) => {
      const ref = { name: textOf(xml, /<filter name='([^']+)/), uuid: textOf(xml, /<uuid>([^<]+)/) }
      if (ref.uuid === '') throw new VirtError('XML_ERROR', 'malformed uuid')
      filters.set(ref.name, { ref, xml })
      return ref
    }),
    nwfilterUndefine(_call, { name }) {
      if (Array.from(bindings.values()).some(({ ref }) => ref.filterName === name))
        throw new VirtError('OPERATION_INVALID', 'nwfilter is in use')
      filters.delete(name)
    },
    nwfilterGetXMLDesc: (_call, { name }) => filter(name).xml,
    nwfilterBindingLookupByPortDev: (_call, portDev) => binding(portDev).ref,
    nwfilterBindingCreateXML: honours(1, (_call, xml) => {
      const portDev = textOf(xml, /<portdev name='([^']+)/)
      const ref = { portDev, filterName: textOf(xml, /<filterref filter='([^']+)/) }
      if (bindings.has(portDev))
        throw new VirtError('OPERATION_FAILED', `binding '${portDev}' already exists`)
      bindings.set(portDev, { ref, xml })
      return ref
    }),
    nwfilterBindingDelete: (_call, { portDev }) => void bindings.delete(portDev),
    nwfilterBindingGetXMLDesc: (_call, { portDev }) => binding(portDev).xml,
  }
}

function found<T>(object: T | undefined, code: ErrorCode, message: string): T {
  if (object === undefined) throw new VirtError(code, message)
  return object
}
