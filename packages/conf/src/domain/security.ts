import {
  attribute,
  children,
  element,
  members,
  scalar,
  slot,
  variant,
  type ElementMember,
} from '../codec/declare.ts'
import { oneOf, onOff, yesNo } from '../codec/values/choice.ts'
import { hex, uint } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'

interface Label {
  type?: 'dynamic' | 'static' | 'none'
  relabel?: boolean
}

/** A label that libvirt makes is put on the guest's files too, one that a person chose is not. */
function completeLabel(label: Label): void {
  label.type ??= 'dynamic'
  if (label.type === 'none') delete label.relabel
  else label.relabel ??= label.type === 'dynamic'
}

/** The label that confines the guest. */
export const securityLabel = element(
  {
    /** Who makes labels: libvirt, a person, or nobody. */
    type: attribute(oneOf(['dynamic', 'static', 'none'])),
    /** The security model, such as `selinux`, `apparmor` or `dac`. */
    model: attribute(word),
    /** Whether the guest's files are labelled. */
    relabel: attribute(yesNo),
    /** The label. */
    label: scalar(word),
    /** The label of the guest's files. */
    imagelabel: scalar(word, { live: true }),
    /** What a label is made from. */
    baselabel: scalar(word),
  },
  { finish: completeLabel },
)

/** The label of one file of the guest. */
export const deviceSecurityLabel = element({
  /** The security model. */
  model: attribute(word),
  /** Whether the file is labelled. */
  relabel: attribute(yesNo),
  /** Labelling failed and was passed over. */
  labelskip: attribute(oneOf(['yes']), { live: true }),
  /** The label. */
  label: scalar(word),
})

/** The first label of a model that has one already. */
export function repeatedModel<Labelled extends { model?: string }>(
  labels: readonly Labelled[] = [],
): Labelled | undefined {
  return labels.find((label, index) => labels.slice(0, index).some(({ model }) => model === label.model))
}

interface Labelled {
  seclabels?: { label?: string; relabel?: boolean }[]
}

/** Labels of a file. One that neither labels nor forbids to says nothing about the next start. */
export function deviceSecurityLabels(): ElementMember {
  return children('seclabel', deviceSecurityLabel, {
    derive: ({ seclabels }: Labelled, { inactive }) =>
      inactive
        ? seclabels?.filter(({ label, relabel }) => label !== undefined || relabel === false)
        : seclabels,
  })
}

/** A key that wraps the guest's own. */
export const keywrapCipher = element({
  /** The cipher. */
  name: attribute(oneOf(['aes', 'dea']), { required: true }),
  /** Whether it is there. */
  state: attribute(onOff, { required: true }),
})

/** Keys that wrap the guest's own, on IBM Z. */
export const keywrap = element(
  {
    /** The keys. */
    ciphers: children('cipher', keywrapCipher),
  },
  {
    finish({ ciphers = [] }: { ciphers?: { name: string }[] }, context) {
      const twin = ciphers.find(({ name }, index) => ciphers.findIndex(other => other.name === name) < index)
      if (twin === undefined) return
      const message = `A domain definition can have no more than one cipher node with name ${twin.name}`
      context.fail('INTERNAL_ERROR', message, twin)
    },
  },
)

/** AMD's secure encrypted virtualisation. */
export const launchSecuritySev = members({
  /** Whether kernel, first file system and arguments are measured. */
  kernelHashes: attribute(yesNo),
  /** The bit of an address that says whether a page is encrypted. */
  cbitpos: scalar(uint),
  /** The number of address bits that are lost. */
  reducedPhysBits: scalar(uint),
  /** What the host may do with the guest. */
  policy: scalar(hex(4, 0xffffffff), { required: true }),
  /** The guest owner's key, in base64. */
  dhCert: scalar(word),
  /** The guest owner's session, in base64. */
  session: scalar(word),
})

/** IBM Z's protected virtualisation has no settings. */
export const launchSecurityS390 = members({})

/** How the guest is kept secret from the host. */
export const launchSecurity = element({
  /** The technology. */
  type: variant({ sev: launchSecuritySev, 's390-pv': launchSecurityS390 }),
  slot: slot(),
})
