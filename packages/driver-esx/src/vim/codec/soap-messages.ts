import type { WSDL } from 'soap'
import { malformed } from './malformed.ts'
import { attributesKey, childOf, isTree, textOf, type RawTree } from './raw-tree.ts'
import { refuseMultiref } from './refuse-multiref.ts'
import { vimNamespace, wsdlText } from './wsdl.ts'

/** A fault as it stands in an answer. */
export interface RawFault {
  /** Its text. */
  readonly text: string
  /** What it carries, in an element that is named after it; undefined where there is nothing. */
  readonly detail: { readonly name: string; readonly value: unknown } | undefined
}

/** An answer: what the method gives, or a fault. */
export type RawAnswer =
  { readonly result: unknown; readonly fault?: undefined } | { readonly fault: RawFault }

/** Writes and reads messages. */
export interface SoapMessages {
  /**
   * The message that calls a method.
   *
   * @param method - its name
   * @param parameters - what it takes, encoded, and the object as `_this`
   */
  write(method: string, parameters: RawTree): string
  /**
   * Takes an answer apart.
   *
   * @param method - the method that it answers
   * @throws VimTransportError `not-soap` for what cannot be read
   */
  read(method: string, text: string): RawAnswer
}

/** All texts stay texts: values of type anyType are texts in any case, and soap rounds numbers above 2^53. */
const convertedBySoap = ['boolean', 'short', 'int', 'long', 'dateTime']
const options = {
  customDeserializer: Object.fromEntries(convertedBySoap.map(type => [type, (text: string) => text])),
}

let loading: Promise<SoapMessages> | undefined

/** Loads soap and the description, once, when the first connection needs them: it takes a tenth of a second. */
export function loadSoapMessages(): Promise<SoapMessages> {
  return (loading ??= load())
}

async function load(): Promise<SoapMessages> {
  const { WSDL } = await import('soap')
  const wsdl = new WSDL(wsdlText(), 'vim', options)
  Object.assign(wsdl.options, { attributesKey, preserveWhitespace: true })
  await new Promise<void>((resolve, reject) => {
    wsdl.onReady((error: Error | null | undefined) => (error ? reject(error) : resolve()))
  })
  return {
    write: (method, parameters) => envelope(writeBody(wsdl, method, parameters)),
    read: (method, text) => read(wsdl, method, text),
  }
}

function writeBody(wsdl: WSDL, method: string, parameters: RawTree): string {
  const body: unknown = wsdl.objectToDocumentXML(method, parameters, 'vim', vimNamespace, method, {})
  return String(body)
}

function envelope(body: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8"?><soapenv:Envelope xmlns:soapenv="http://schemas.xmlsoap.org/soap/envelope/" ' +
    `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><soapenv:Body>${body}</soapenv:Body></soapenv:Envelope>`
  )
}

function read(wsdl: WSDL, method: string, text: string): RawAnswer {
  refuseMultiref(text)
  const body = childOf(parse(wsdl, text), 'Body')
  const fault = childOf(body, 'Fault')
  if (fault !== undefined)
    return { fault: { text: textOf(childOf(fault, 'faultstring')), detail: detailOf(fault) } }
  const answer = childOf(body, `${method}Response`)
  if (answer === undefined) throw malformed(`it holds no ${method}Response`)
  return { result: childOf(answer, 'returnval') }
}

/** soap throws for a fault; what it read then is in a property of the error. */
function parse(wsdl: WSDL, text: string): unknown {
  try {
    const read: unknown = wsdl.xmlToObject(text)
    return read
  } catch (error) {
    const envelope = childOf(childOf(error, 'root'), 'Envelope')
    if (envelope !== undefined) return envelope
    throw malformed('it is no well-formed XML', error)
  }
}

function detailOf(fault: unknown): RawFault['detail'] {
  const detail = childOf(fault, 'detail')
  const element = isTree(detail) ? Object.entries(detail).find(([name]) => name !== attributesKey) : undefined
  return element === undefined ? undefined : { name: element[0], value: element[1] }
}
