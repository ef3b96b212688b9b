import { tables } from '../schema.gen.ts'
import { isData, isObject, vimType } from '../schema.ts'

/** The name space of the API. */
export const vimNamespace = 'urn:vim25'

/** The described part of the API as WSDL, for soap. */
export function wsdlText(): string {
  const types = Object.entries(tables.data).map(([name, { base, fields }]) => complexType(name, fields, base))
  const methods = Object.entries(tables.methods)
  const elements = methods.flatMap(([name, { parameters, result }]) => [
    `<xsd:element name="${name}">${complexType('', { _this: 'ManagedObject', ...parameters })}</xsd:element>`,
    `<xsd:element name="${name}Response">${complexType('', result === undefined ? {} : { returnval: result })}</xsd:element>`,
  ])
  const messages = methods.flatMap(([name]) => [
    message(name, 'Request', name),
    message(name, 'Response', `${name}Response`),
  ])
  return `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:xsd="http://www.w3.org/2001/XMLSchema"
  xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:vim="${vimNamespace}" targetNamespace="${vimNamespace}">
<types><xsd:schema targetNamespace="${vimNamespace}" elementFormDefault="qualified">
${referenceType}${enumTypes()}${types.join('\n')}
${elements.join('\n')}
</xsd:schema></types>
${messages.join('\n')}
<portType name="VimPortType">${methods.map(([name]) => operation(name)).join('\n')}</portType>
<binding name="VimBinding" type="vim:VimPortType">
<soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
${methods.map(([name]) => bound(name)).join('\n')}
</binding>
<service name="VimService"><port name="VimPort" binding="vim:VimBinding"><soap:address location="/sdk"/></port></service>
</definitions>`
}

const referenceType =
  '<xsd:complexType name="ManagedObjectReference"><xsd:simpleContent><xsd:extension base="xsd:string">' +
  '<xsd:attribute name="type" type="xsd:string"/></xsd:extension></xsd:simpleContent></xsd:complexType>\n'

function enumTypes(): string {
  return tables.enums
    .map(name => `<xsd:simpleType name="${name}"><xsd:restriction base="xsd:string"/></xsd:simpleType>\n`)
    .join('')
}

function complexType(name: string, fields: Readonly<Record<string, string>>, base?: string): string {
  const elements = Object.entries(fields).map(([field, expression]) => element(field, expression))
  const sequence = `<xsd:sequence>${elements.join('')}</xsd:sequence>`
  const content =
    base === undefined
      ? sequence
      : `<xsd:complexContent><xsd:extension base="vim:${base}">${sequence}</xsd:extension></xsd:complexContent>`
  return `<xsd:complexType${name === '' ? '' : ` name="${name}"`}>${content}</xsd:complexType>`
}

function element(field: string, expression: string): string {
  const { name, list, optional } = vimType(expression)
  const occurs = `${optional ? ' minOccurs="0"' : ''}${list ? ' maxOccurs="unbounded"' : ''}`
  return `<xsd:element name="${field}" type="${schemaType(name)}"${occurs}/>`
}

function schemaType(name: string): string {
  if (isObject(name)) return 'vim:ManagedObjectReference'
  if (isData(name) || tables.enums.includes(name)) return `vim:${name}`
  return name === 'any' ? 'xsd:anyType' : `xsd:${name}`
}

function message(name: string, part: string, content: string): string {
  return `<message name="${name}${part}Msg"><part name="parameters" element="vim:${content}"/></message>`
}

function operation(name: string): string {
  return `<operation name="${name}"><input message="vim:${name}RequestMsg"/><output message="vim:${name}ResponseMsg"/></operation>`
}

function bound(name: string): string {
  const body = '<soap:body use="literal"/>'
  return `<operation name="${name}"><soap:operation soapAction="${vimNamespace}" style="document"/><input>${body}</input><output>${body}</output></operation>`
}
