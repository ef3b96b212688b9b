import { formatNwfilterBinding, parseNwfilterBinding } from '../../src/nwfilter-binding/index.ts'
import { nwfilterBinding as declaration } from '../../src/nwfilter-binding/nwfilter-binding.ts'
import { describeLaws } from '../codec/document-laws.ts'

const sample = `<filterbinding><owner><name>g</name><uuid>5d6d7f0a-4e7c-4d5c-9b1b-0c7b0e0c9d01</uuid></owner><mac address='52:54:00:00:00:01'/><portdev name='v'/><filterref filter='f'><parameter name='A' value='1'/></filterref></filterbinding>`

describeLaws({
  declaration,
  parse: parseNwfilterBinding,
  format: formatNwfilterBinding,
  sample,
})
