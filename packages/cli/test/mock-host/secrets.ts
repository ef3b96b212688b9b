import { honours, SecretEventBroker, type SecretDriver, type SecretRef } from '@guestwork/core'
import { VirtError } from '@guestwork/util'
import { textOf } from './text-of.ts'

const usageTypes = ['none', 'volume', 'ceph', 'iscsi', 'tls', 'vtpm']

interface StoredSecret {
  readonly ref: SecretRef
  readonly xml: string
  value?: Uint8Array
}

/** Secrets in memory. What they refuse, they refuse in the words of libvirt's own driver. */
export function mockSecrets(): SecretDriver<unknown> {
  const secrets = new Map<string, StoredSecret>()
  const broker = new SecretEventBroker()
  const find = (uuid: string): StoredSecret => {
    const secret = secrets.get(uuid)
    if (secret === undefined) throw new VirtError('NO_SECRET', `no secret with matching uuid '${uuid}'`)
    return secret
  }
  return {
    connectListAllSecrets: honours(15, (_call, flags) =>
      Array.from(secrets.values())
        .filter(({ xml }) => passes(xml, flags))
        .map(({ ref }) => ref),
    ),
    connectSecretEventRegisterAny: (_call, secret, id, listener) => broker.register(secret, id, listener),
    connectSecretEventDeregisterAny: (_call, id) => broker.deregister(id),
    secretLookupByUUID: (_call, uuid) => find(uuid).ref,
    secretDefineXML: honours(1, (_call, xml) => {
      const ref = refOf(xml)
      secrets.set(ref.uuid, { ...secrets.get(ref.uuid), ref, xml })
      broker.emit('lifecycle', ref, { event: 0, detail: 0 })
      return ref
    }),
    secretGetXMLDesc: (_call, { uuid }) => find(uuid).xml,
    secretSetValue(_call, { uuid }, value) {
      find(uuid).value = Uint8Array.from(value)
      broker.emit('value-changed', find(uuid).ref, {})
    },
    secretGetValue(_call, { uuid }) {
      const { xml, value } = find(uuid)
      if (xml.includes("private='yes'")) throw new VirtError('INVALID_SECRET', 'secret is private')
      if (value === undefined) throw new VirtError('NO_SECRET', `secret '${uuid}' does not have a value`)
      return Uint8Array.from(value)
    },
    secretUndefine(_call, { uuid }) {
      broker.emit('lifecycle', find(uuid).ref, { event: 1, detail: 0 })
      secrets.delete(uuid)
    },
  }
}

function refOf(xml: string): SecretRef {
  const type = textOf(xml, /<usage type='(\w+)'/) || 'none'
  return {
    uuid: textOf(xml, /<uuid>([^<]+)/),
    usageType: usageTypes.indexOf(type),
    usageId: textOf(xml, /<(?:volume|name)>([^<]+)/),
  }
}

function passes(xml: string, flags: number): boolean {
  const isEphemeral = xml.includes("ephemeral='yes'")
  const isPrivate = xml.includes("private='yes'")
  const own = (isEphemeral ? 1 : 2) | (isPrivate ? 4 : 8)
  return [3, 12].every(pair => (flags & pair) === 0 || (flags & pair & own) !== 0)
}
