import { formatSecret, parseSecret } from '../../src/secret/index.ts'
import { secret as declaration } from '../../src/secret/secret.ts'
import { describeLaws } from '../codec/document-laws.ts'

const sample = `<secret private='yes'><uuid>5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9d01</uuid><usage type='tls'><name>n</name></usage></secret>`

describeLaws({
  declaration,
  parse: parseSecret,
  format: formatSecret,
  sample,
})
