/** Documents about which conf and libvirt's own test driver do not agree, and why that stays. */
export interface RefusalDifference {
  /** Fits the names of the documents, without the fixture's. */
  readonly documents: RegExp
  readonly reason: string
}

/** Also listed, in words, in docs/documents/domain.md. */
export const refusalDifferences: readonly RefusalDifference[] = [
  {
    documents: /^domain@type='none'$/,
    reason: 'a guest of no hypervisor can be run by none',
  },
  {
    documents:
      /^domain\/(?:devices|os|os\/acpi|iothreadids|keywrap|cputune|blkiotune|cpu|perf|genid|devices\/controller\/model): twice$/,
    reason:
      'of an element that stands once, conf reads the first; libvirt gathers what stands in all of them',
  },
  {
    documents: /^domain\/devices\/serial\/source(?:@mode|\/seclabel@relabel|\/seclabel: twice)/,
    reason:
      'what is only known of a running guest, or belongs to another kind of line, is passed over unread',
  },
  {
    documents: /^domain\/devices\/disk\/source\/slices\/slice@type/,
    reason: 'libvirt passes over a slice of another type, with which the guest would see other data',
  },
  {
    documents: /^domain\/devices\/(?:hostdev\/ip|channel\/target)@address=/,
    reason: "an address such as '1' or '0x10' is read differently by different programs",
  },
  {
    documents:
      /^domain\/(?:devices\/hostdev\/source\/address@unit|cpu\/numa\/interconnects\/latency@value|cpu\/numa\/cell\/cache\/(?:size|line)@value|devices\/disk\/source@namespace|devices\/memballoon\/stats@period|devices\/filesystem\/source@usage|devices\/serial\/target@port|blkiotune\/device\/(?:weight|read_bytes_sec))(?:=|: text) ?'(?:-1|0x10|99999999999|99999999999999999999999)'$/,
    reason:
      'a number beyond its bounds wraps around in libvirt, or may be hexadecimal where documents never write it so',
  },
  {
    documents: /^domain\/blkiotune\/weight: text/,
    reason: 'a weight that is no number says nothing to libvirt',
  },
  {
    documents: /^domain\/(?:vcpu: text '-1'|devices\/filesystem\/source: left out)$/,
    reason: 'libvirt takes it, and ends itself when it is asked for the document',
  },
  {
    documents:
      /^domain\/(?:clock@offset|clock@adjustment|devices\/filesystem@accessmode|devices\/lease\/target@path|cpu\/numa\/cell\/cache\/(?:size|line)@unit)=''$|@unit: left out$|^domain\/(?:os\/acpi\/table|devices\/disk\/driver\/metadata_cache\/max_size): text ''$|^domain\/clock@offset='none'$/,
    reason: 'an empty word is no value',
  },
  {
    documents:
      /^domain\/(?:resource: emptied|devices\/smartcard\/database: text ''|devices\/lease\/lockspace)/,
    reason: "libvirt fails with 'the cause is unknown'",
  },
  {
    documents:
      /^domain\/cpu\/numa\/(?:interconnects\/(?:latency|bandwidth)@initiator|cell\/distances(?:: emptied|\/sibling: left out)|cell\/cache@(?:associativity|policy): left out|cell: twice)/,
    reason: 'what a value of `none` says is not told from silence, and a link from a node to itself is one',
  },
  {
    documents: /^domain\/devices\/controller(?:: left out|@type: left out)$/,
    reason: 'which controller another device needs is checked by the driver that plugs it in',
  },
  {
    documents:
      /^domain\/(?:numatune\/memory@nodeset: left out|cpu: emptied|devices\/disk\/source@protocol='none'|devices\/filesystem: emptied|vcpu: text '0'|sysinfo\/system\/entry: text '')$/,
    reason: 'two things are wrong, or libvirt reads more into it than it says',
  },
]
