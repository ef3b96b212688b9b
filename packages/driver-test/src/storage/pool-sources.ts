import type { XmlElement } from '@guestwork/conf/xml'
import { VirtError, type ErrorDomain } from '@guestwork/util'
import type { TestCall } from '../session.ts'

const volumeGroups = `<sources>
  <source>
    <device path='/dev/sda20'/>
    <name>testvg1</name>
    <format type='lvm2'/>
  </source>
  <source>
    <device path='/dev/sda21'/>
    <name>testvg2</name>
    <format type='lvm2'/>
  </source>
</sources>
`

/** Two volume groups, and on every NFS server one folder; nothing else can be looked for. */
export async function testConnectFindStoragePoolSources(
  _call: TestCall,
  type: string,
  sourceSpec: string | undefined,
): Promise<string> {
  if (type === 'dir') throw failure('INTERNAL_ERROR', `unknown storage pool type ${type}`)
  const host = sourceSpec === undefined ? undefined : await readHost(sourceSpec)
  if (type === 'logical') return volumeGroups
  if (type !== 'netfs') {
    throw failure('NO_SUPPORT', `pool type '${type}' does not support source discovery`)
  }
  if (host === undefined) throw failure('INVALID_ARG', 'hostname must be specified for netfs sources')
  const { escapeAttribute } = await import('@guestwork/conf/xml')
  return `<sources>
  <source>
    <host name='${escapeAttribute(host)}'/>
    <dir path='/testshare'/>
    <format type='nfs'/>
  </source>
</sources>
`
}

/** The name of the first host of a `<source>`. */
async function readHost(sourceSpec: string): Promise<string | undefined> {
  const { readXml } = await import('@guestwork/conf/xml')
  const { root } = readXml(sourceSpec)
  if (root.name !== 'source') {
    throw failure('XML_ERROR', `expecting root element of 'source', not '${root.name}'`, 'XML')
  }
  const names = root.children.filter(({ name }) => name === 'host').map(hostName)
  return names[0]
}

function hostName({ attributes }: XmlElement): string {
  const name = attributes.get('name')
  if (name === undefined) throw failure('XML_ERROR', 'missing storage pool host name', 'STORAGE')
  return name
}

function failure(
  code: 'INTERNAL_ERROR' | 'NO_SUPPORT' | 'INVALID_ARG' | 'XML_ERROR',
  message: string,
  domain: ErrorDomain = 'TEST',
): VirtError {
  return new VirtError(code, message, { domain })
}
