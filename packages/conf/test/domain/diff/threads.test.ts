import { expect, it } from 'vitest'
import { diffDomain } from '../../../src/domain/diff/index.ts'
import { parseDomain } from '../../../src/domain/index.ts'

it('a guest with as many threads as there can be is compared in steps that grow with their number', () => {
  const text = `<domain type='test'><name>a</name><memory>1</memory><iothreads>65535</iothreads><iothreadids><iothread id='7'/></iothreadids><os><type>hvm</type></os></domain>`
  expect(diffDomain(parseDomain(text), parseDomain(text)).changes).toEqual([])
})
