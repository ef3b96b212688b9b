import { element, type Element } from '../../document/element.ts'
import { readSpec } from '../../document/read-spec.ts'

/** `<memory>` for a text such as `file=/mem,snapshot=external` (`virshParseSnapshotMemspec`). */
export function memoryElement(text: string): Element {
  const given = readSpec('memspec', text, ['snapshot', 'file'], 'file')
  return element('memory', { snapshot: given.get('snapshot'), file: given.get('file') })
}

/** `<disk>` for a text such as `vda,snapshot=external,file=/new` (`virshParseSnapshotDiskspec`). */
export function diskElement(text: string): Element {
  const given = readSpec('diskspec', text, ['snapshot', 'driver', 'stype', 'file'], 'name')
  const type = given.get('stype')
  const driver = given.get('driver')
  const file = given.get('file')
  return element('disk', { name: given.get('name'), snapshot: given.get('snapshot'), type }, [
    driver === undefined ? undefined : element('driver', { type: driver }),
    file === undefined ? undefined : element('source', { [type === 'block' ? 'dev' : 'file']: file }),
  ])
}
