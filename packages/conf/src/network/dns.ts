import { attribute, children, element, scalars } from '../codec/declare.ts'
import { yesNo } from '../codec/values/choice.ts'
import { ipAddress } from '../codec/values/ip-address.ts'
import { integer, unlessZero } from '../codec/values/number.ts'
import { text, word } from '../codec/values/text.ts'
import { checkDns, checkDnsHost, checkForwarder, checkService, checkTextRecord } from './dns-check.ts'

/** A name server that is asked in the host's place. */
export const dnsForwarder = element(
  {
    /** The domain that it is asked about; all of them when left out. */
    domain: attribute(text),
    /** Its address; without one the host's own servers are asked. */
    addr: attribute(ipAddress),
  },
  { finish: checkForwarder },
)

/** A text that the network's name server gives out. */
export const dnsText = element(
  {
    /** The name. */
    name: attribute(word, { required: true }),
    /** The text. */
    value: attribute(text, { required: true }),
  },
  { rewrite: checkTextRecord },
)

/** A service that the network's name server tells about. */
export const dnsService = element(
  {
    /** The service's name, without an underscore. */
    service: attribute(word, { required: true }),
    /** The protocol, such as `tcp`. */
    protocol: attribute(word, { required: true }),
    /** The domain; the network's own when left out. */
    domain: attribute(text),
    /** The host that offers the service. */
    target: attribute(text),
    /** The port, 1 to 65535. */
    port: attribute(integer({ min: 1, max: 65535 })),
    /** The priority; the lowest is tried first. */
    priority: attribute(unlessZero(integer({ max: 65535 }))),
    /** The share of requests among services of one priority. */
    weight: attribute(unlessZero(integer({ max: 65535 }))),
  },
  { rewrite: checkService },
)

/** Names that the network's name server gives for an address. */
export const dnsHost = element(
  {
    /** The address. */
    ip: attribute(ipAddress, { required: true, code: 'XML_DETAIL' }),
    /** The names. */
    hostnames: scalars('hostname', word),
  },
  { rewrite: checkDnsHost },
)

/** The network's name server. */
export const networkDns = element(
  {
    /** Whether there is one. */
    enable: attribute(yesNo),
    /** Whether names without a dot are asked of the host's name servers. */
    forwardPlainNames: attribute(yesNo),
    /** Name servers that are asked in the host's place. */
    forwarders: children('forwarder', dnsForwarder),
    /** Texts. */
    txts: children('txt', dnsText),
    /** Services. */
    srvs: children('srv', dnsService),
    /** Names of addresses. */
    hosts: children('host', dnsHost),
  },
  { finish: checkDns },
)
