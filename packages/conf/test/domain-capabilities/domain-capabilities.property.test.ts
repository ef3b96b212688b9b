import { formatDomainCapabilities, parseDomainCapabilities } from '../../src/domain-capabilities/index.ts'
import { domainCapabilities as declaration } from '../../src/domain-capabilities/domain-capabilities.ts'
import { describeLaws } from '../codec/document-laws.ts'

const custom = "<mode name='custom' supported='yes'><model usable='yes' vendor='AMD'>EPYC</model></mode>"
const disk = "<disk supported='yes'><enum name='bus'><value>sata</value></enum></disk>"
const sample = `<domainCapabilities><path>/vm</path><domain>kvm</domain><arch>x86_64</arch><cpu><mode name='maximum' supported='no'/>${custom}</cpu><devices>${disk}</devices></domainCapabilities>`

describeLaws({
  declaration,
  parse: parseDomainCapabilities,
  format: formatDomainCapabilities,
  sample,
})
