import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decode } from '../../src/vim/codec/decode.ts'
import { loadSoapMessages } from '../../src/vim/codec/soap-messages.ts'
import { VimTransportError } from '../../src/vim/errors.ts'
import { vimType } from '../../src/vim/schema.ts'

const words = [
  ...[
    'returnval',
    'objects',
    'obj',
    'propSet',
    'name',
    'val',
    'token',
    'missingSet',
    'fault',
    'path',
    '__proto__',
  ],
  ...[
    'HostVirtualSwitch',
    'spec',
    'bridge',
    'nicDevice',
    'numPorts',
    'toString',
    'attributes',
    '$value',
    'x',
  ],
]
const types = [
  'ArrayOfHostVirtualSwitch',
  'HostVirtualSwitch',
  'xsd:long',
  'ArrayOf',
  'ArrayOfAnyType',
  'NotFound',
  '',
]
const texts = [
  '',
  ' ',
  '1',
  '-1',
  '99999999999999999999',
  'true',
  'vmnic0',
  '&amp;',
  '&#0;',
  '&x;',
  '<![CDATA[a]]>',
  ']]>',
]

const attribute = fc.oneof(
  fc.constantFrom(...types).map(type => ` xsi:type="${type}"`),
  fc.constantFrom('Folder', '').map(type => ` type="${type}"`),
  fc.constantFrom('__proto__', 'constructor', 'a').map(id => ` id="${id}"`),
  fc.constantFrom('#a', '#__proto__', '').map(target => ` href="${target}"`),
  fc.constant(''),
)

const { element } = fc.letrec<{ element: string }>(tie => ({
  element: fc
    .tuple(
      fc.constantFrom(...words),
      attribute,
      fc.oneof(
        { depthSize: 'small' },
        fc.constantFrom(...texts),
        fc.array(tie('element'), { maxLength: 4 }).map(children => children.join('')),
      ),
    )
    .map(([name, attributes, content]) => `<${name}${attributes}>${content}</${name}>`),
}))

const answer = fc
  .array(element, { maxLength: 3 })
  .map(
    content =>
      '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<e:Body><RetrievePropertiesExResponse>${content.join('')}</RetrievePropertiesExResponse></e:Body></e:Envelope>`,
  )

it('an answer is read or refused, whatever it is, and changes no other object', async () => {
  const { read } = await loadSoapMessages()
  const globals = () => [Object.prototype, Object].flatMap(each => Reflect.ownKeys(each))
  const before = globals()
  fc.assert(
    fc.property(
      fc.oneof(
        answer,
        answer.map(text => text.slice(0, -20)),
        fc.string(),
      ),
      text => {
        try {
          const found = read('RetrievePropertiesEx', text)
          if (found.fault === undefined) decode(found.result, vimType('RetrieveResult?'))
        } catch (error) {
          expect(error).toBeInstanceOf(VimTransportError)
        }
        expect(globals()).toEqual(before)
      },
    ),
  )
})
