import { attribute, child, element } from '../../codec/declare.ts'
import { oneOf, onOff } from '../../codec/values/choice.ts'
import { uint, unlessZero } from '../../codec/values/number.ts'
import { virtioOptions } from './virtio.ts'

/** How a virtio interface works on the side of the host or of the guest. */
export const interfaceOffload = element({
  /** Whether checksums are left to the other side. */
  csum: attribute(onOff),
  /** Whether the host accepts packets of any kind that are longer than the link allows. */
  gso: attribute(onOff),
  /** Whether long TCP segments over IPv4 are accepted. */
  tso4: attribute(onOff),
  /** Whether long TCP segments over IPv6 are accepted. */
  tso6: attribute(onOff),
  /** Whether TCP segments with congestion marks are accepted. */
  ecn: attribute(onOff),
  /** Whether long UDP datagrams are accepted. */
  ufo: attribute(onOff),
  /** Whether received packets may fill several buffers. */
  mrgRxbuf: attribute(onOff, { name: 'mrg_rxbuf' }),
})

/** How the interface works. */
export const interfaceDriver = element({
  /** Where packets are handled; for a device of the host, its kernel driver. */
  name: attribute(oneOf(['qemu', 'vhost', 'kvm', 'vfio', 'xen'])),
  /** When packets are sent. */
  txmode: attribute(oneOf(['iothread', 'timer'], { absent: 'default' })),
  /** Whether requests are handled in a thread of their own. */
  ioeventfd: attribute(onOff),
  /** Whether the device tells the guest how far it has read. */
  eventIdx: attribute(onOff, { name: 'event_idx' }),
  /** The number of queues. */
  queues: attribute(unlessZero(uint)),
  /** The length of a receiving queue. */
  rxQueueSize: attribute(unlessZero(uint), { name: 'rx_queue_size' }),
  /** The length of a sending queue. */
  txQueueSize: attribute(unlessZero(uint), { name: 'tx_queue_size' }),
  /** Whether the device spreads packets over queues. */
  rss: attribute(onOff),
  /** Whether the device tells the guest the hash of each packet. */
  rssHashReport: attribute(onOff, { name: 'rss_hash_report' }),
  ...virtioOptions,
  /** What the host can be spared or accepts. */
  host: child(interfaceOffload, { dropEmpty: true }),
  /** What the guest can be spared or accepts. */
  guest: child(interfaceOffload, { dropEmpty: true }),
})
