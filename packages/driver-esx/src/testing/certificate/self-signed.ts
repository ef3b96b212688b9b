import { generateKeyPairSync, randomBytes, sign, X509Certificate } from 'node:crypto'
import {
  bitString,
  der,
  generalizedTime,
  objectIdentifier,
  positiveInteger,
  sequence,
  utf8String,
} from './der.ts'

/** A server's certificate and key, in PEM form. */
export interface ServerIdentity {
  /** The certificate, which is its own authority. */
  readonly certificate: string
  /** Its key. */
  readonly key: string
  /** SHA-256 of the certificate, in upper-case bytes with colons. */
  readonly fingerprint: string
}

const day = 86_400_000
const ecdsaWithSha256 = sequence(objectIdentifier('1.2.840.10045.4.3.2'))

/** Makes a key and a certificate for `localhost` and 127.0.0.1 that holds for a day. */
export function selfSigned(): ServerIdentity {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const name = sequence(der(0x31, sequence(objectIdentifier('2.5.4.3'), utf8String('guestwork fake'))))
  const now = Date.now()
  const content = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))),
    positiveInteger(randomBytes(16)),
    ecdsaWithSha256,
    name,
    sequence(generalizedTime(new Date(now - day)), generalizedTime(new Date(now + day))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(isAuthority, subjectNames)),
  )
  const signature = sign('sha256', content, privateKey)
  const certificate = new X509Certificate(sequence(content, ecdsaWithSha256, bitString(signature)))
  return {
    certificate: certificate.toString(),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprint: certificate.fingerprint256,
  }
}

const isAuthority = extension('2.5.29.19', sequence(der(0x01, Buffer.from([0xff]))))
const subjectNames = extension(
  '2.5.29.17',
  sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1]))),
)

function extension(identifier: string, value: Uint8Array): Uint8Array {
  return sequence(objectIdentifier(identifier), der(0x04, value))
}
