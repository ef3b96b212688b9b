import {
  attribute,
  child,
  element,
  flag,
  members,
  slot,
  valued,
  variant,
  type ElementDeclaration,
} from '../../codec/declare.ts'
import { knownChildren } from '../../codec/known-children.ts'
import { oneOf, yesNo } from '../../codec/values/choice.ts'
import { uuid } from '../../codec/values/identifier.ts'
import { word } from '../../codec/values/text.ts'
import { deviceInfo } from './device-info.ts'

/** The banks of measurements that are in use. */
export const pcrBanks: ElementDeclaration = element(
  {
    /** SHA-1. */
    sha1: flag(),
    /** SHA-256. */
    sha256: flag(),
    /** SHA-384. */
    sha384: flag(),
    /** SHA-512. */
    sha512: flag(),
  },
  knownChildren(() => pcrBanks, 'CONFIG_UNSUPPORTED'),
)

/** The socket of a program that emulates a TPM. */
export const tpmSource = element({
  /** The kind of socket; always `unix`. */
  type: attribute(oneOf(['unix']), { required: true }),
  /** Who waits at the socket. */
  mode: attribute(oneOf(['connect', 'bind'])),
  /** The path. */
  path: attribute(word),
})

/** The host's TPM. */
export const tpmPassthrough = members({
  /** The path of the device. */
  device: valued('path', word, { default: '/dev/tpm0' }),
})

/** A TPM that libvirt runs a program for. */
export const tpmEmulator = members({
  /** The version of the standard. */
  version: attribute(oneOf(['1.2', '2.0'])),
  /** Whether the state outlives a guest that is not defined. */
  persistentState: attribute(yesNo, { name: 'persistent_state' }),
  /** The secret that encrypts the state. */
  encryption: valued('secret', uuid),
  /** The banks of measurements that are in use. */
  activePcrBanks: child(pcrBanks, { name: 'active_pcr_banks', dropEmpty: true }),
})

/** A TPM that somebody else runs a program for. */
export const tpmExternal = members({
  /** The program's socket. */
  source: child(tpmSource, { dropEmpty: true }),
})

/** Who is behind the TPM. */
export const tpmBackend = element({
  /** The host's TPM, or a program. */
  type: variant({ passthrough: tpmPassthrough, emulator: tpmEmulator, external: tpmExternal }),
  slot: slot(),
})

/** A trusted platform module. */
export const tpm = element({
  /** What the guest sees. */
  model: attribute(oneOf(['tpm-tis', 'tpm-crb', 'tpm-spapr', 'spapr-tpm-proxy'], { absent: 'default' })),
  /** Who is behind it. */
  backend: child(tpmBackend, { required: true, singleCode: 'XML_ERROR' }),
  ...deviceInfo,
})
