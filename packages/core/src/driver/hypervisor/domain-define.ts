import type { DomainRef } from '../refs.ts'
import type { Slot } from '../slot.ts'
import type { DomainControlInfo, DomainInfo, DomainStateInfo } from './domain-info.ts'

/**
 * Finding, defining and describing domains.
 *
 * A slot that takes a domain rejects with NO_DOMAIN when no domain with that UUID exists any more; below this is
 * mentioned only where it means something more.
 *
 * @typeParam S - the driver's session
 */
export interface DomainDefineSlots<S> {
  /** The ids of all running domains (`virConnectListDomains`). Core derives it from `connectListAllDomains`. */
  readonly connectListDomains?: Slot<S, [], readonly number[]>

  /** How many domains run (`virConnectNumOfDomains`). Core derives it from `connectListAllDomains`. */
  readonly connectNumOfDomains?: Slot<S, [], number>

  /**
   * The names of all defined domains that do not run (`virConnectListDefinedDomains`). Core derives it from
   * `connectListAllDomains`.
   */
  readonly connectListDefinedDomains?: Slot<S, [], readonly string[]>

  /**
   * How many defined domains do not run (`virConnectNumOfDefinedDomains`). Core derives it from
   * `connectListAllDomains`.
   */
  readonly connectNumOfDefinedDomains?: Slot<S, [], number>

  /**
   * All domains that pass the filter `flags` (`ConnectListDomainsFlag`), in any order (`virConnectListAllDomains`).
   * The list is one consistent view: a domain that starts or stops meanwhile appears exactly once. A driver that
   * does not know an attribute (snapshots, say) leaves its bits out of those it honours.
   */
  readonly connectListAllDomains?: Slot<S, [flags: number], readonly DomainRef[]>

  /**
   * The running domain with the hypervisor's number `id` (`virDomainLookupByID`). Rejects with NO_DOMAIN when none
   * runs under it.
   */
  readonly domainLookupByID?: Slot<S, [id: number], DomainRef>

  /**
   * The domain with this UUID, running or not (`virDomainLookupByUUID`). Rejects with NO_DOMAIN when there is none.
   */
  readonly domainLookupByUUID?: Slot<S, [uuid: string], DomainRef>

  /**
   * The domain with this name, running or not (`virDomainLookupByName`). Names are compared exactly. Rejects with
   * NO_DOMAIN when there is none.
   */
  readonly domainLookupByName?: Slot<S, [name: string], DomainRef>

  /** `domainDefineXMLFlags` without flags (`virDomainDefineXML`). Core derives it from that one. */
  readonly domainDefineXML?: Slot<S, [xml: string], DomainRef>

  /**
   * Store the definition `xml` of a domain, without starting it (`virDomainDefineXMLFlags`). `flags` are
   * `DomainDefineFlag`.
   *
   * Without a UUID in the document the driver chooses one. When a domain with the same name and UUID exists, its
   * definition is replaced; a running one keeps its live configuration until its next start, and a transient one
   * becomes persistent. Rejects with XML_DETAIL for a malformed document, XML_ERROR for what is not allowed in one,
   * OPERATION_FAILED when the name or the UUID belongs to another domain, CONFIG_UNSUPPORTED for what the driver
   * cannot provide. Either the whole definition is stored durably or nothing has changed. Causes the event
   * lifecycle DEFINED with detail ADDED or UPDATED.
   */
  readonly domainDefineXMLFlags?: Slot<S, [xml: string, flags: number], DomainRef>

  /** `domainUndefineFlags` without flags (`virDomainUndefine`). Core derives it from that one. */
  readonly domainUndefine?: Slot<S, [domain: DomainRef], void>

  /**
   * Forget the definition of a domain (`virDomainUndefineFlags`). A running domain goes on as a transient one, or where the
   * manifest says that there are none, the call rejects with OPERATION_INVALID; any other domain is gone afterwards.
   * Its disks stay.
   *
   * `flags` (`DomainUndefineFlag`) decide about what hangs on the definition. Without the matching flag the call
   * rejects with OPERATION_INVALID and changes nothing when there is a managed save image or a file of UEFI
   * variables or, for a domain that does not run, metadata of snapshots or checkpoints. For a transient
   * domain it rejects with OPERATION_INVALID or changes nothing, as drivers differ. INVALID_ARG for flags that exclude
   * one another. Causes the event lifecycle UNDEFINED with detail REMOVED.
   */
  readonly domainUndefineFlags?: Slot<S, [domain: DomainRef, flags: number], void>

  /**
   * The domain's configuration as a `<domain>` document (`virDomainGetXMLDesc`): the live one of a running domain,
   * else the persistent one. `flags` are `DomainXmlFlag`. Secrets are left out unless SECURE is set; what remains
   * must be fit for `domainDefineXMLFlags` of the same driver.
   */
  readonly domainGetXMLDesc?: Slot<S, [domain: DomainRef, flags: number], string>

  /**
   * Translate a configuration in the hypervisor's own format into a `<domain>` document
   * (`virConnectDomainXMLFromNative`). `nativeFormat` is a name that the driver documents, such as `vmware-vmx`;
   * any other rejects with INVALID_ARG. Nothing is defined. No flags have a meaning.
   */
  readonly connectDomainXMLFromNative?: Slot<
    S,
    [nativeFormat: string, nativeConfig: string, flags: number],
    string
  >

  /**
   * Translate a `<domain>` document into the hypervisor's own format, such as a file or a command line
   * (`virConnectDomainXMLToNative`). `nativeFormat` as in `connectDomainXMLFromNative`. What the driver sets up
   * through other means, such as open descriptors, is missing from the text. Nothing is defined. No flags have a
   * meaning.
   */
  readonly connectDomainXMLToNative?: Slot<
    S,
    [nativeFormat: string, domainXml: string, flags: number],
    string
  >

  /**
   * Give a domain another name (`virDomainRename`). The UUID stays; paths that were once derived from the old name
   * stay too. A driver may demand that the domain does not run, or has no snapshots, and rejects with
   * OPERATION_INVALID otherwise; OPERATION_INVALID also when the new name is taken. Causes the events lifecycle
   * UNDEFINED and DEFINED, both with detail RENAMED. No flags have a meaning.
   */
  readonly domainRename?: Slot<S, [domain: DomainRef, newName: string, flags: number], void>

  /**
   * The text of one element of the definition, chosen by `type`, a `DomainMetadataType` (`virDomainGetMetadata`).
   * `uri` is the XML namespace for ELEMENT, and undefined for the others. `flags` are `DomainAffectFlag`, not both
   * bits. Rejects with NO_DOMAIN_METADATA when the element is absent.
   */
  readonly domainGetMetadata?: Slot<
    S,
    [domain: DomainRef, type: number, uri: string | undefined, flags: number],
    string
  >

  /**
   * Set or, with `metadata` undefined, remove one element of the definition (`virDomainSetMetadata`).
   *
   * For the types DESCRIPTION and TITLE (`DomainMetadataType`) `metadata` is text, without line breaks in a title,
   * and `key` and `uri` are undefined. For ELEMENT it is a well-formed element; `uri` becomes its namespace, `key`
   * the prefix of that. The empty string leaves an empty element. `flags` are `DomainAffectFlag`, both bits
   * allowed. Rejects with XML_DETAIL for a malformed element. Causes the event metadata-change.
   */
  readonly domainSetMetadata?: Slot<
    S,
    [
      domain: DomainRef,
      type: number,
      metadata: string | undefined,
      key: string | undefined,
      uri: string | undefined,
      flags: number,
    ],
    void
  >

  /** The text of `<os><type>`, such as `hvm`, `linux` or `exe` (`virDomainGetOSType`). */
  readonly domainGetOSType?: Slot<S, [domain: DomainRef], string>

  /** State, memory, virtual CPUs and CPU time in one answer (`virDomainGetInfo`). */
  readonly domainGetInfo?: Slot<S, [domain: DomainRef], DomainInfo>

  /**
   * What the domain is doing and why (`virDomainGetState`). Answered from what the driver knows, without waiting
   * for the guest. No flags have a meaning.
   */
  readonly domainGetState?: Slot<S, [domain: DomainRef, flags: number], DomainStateInfo>

  /**
   * Whether the channel that controls the running domain takes commands (`virDomainGetControlInfo`). Never waits
   * for that channel. Rejects with OPERATION_INVALID when the domain does not run. No flags have a meaning.
   */
  readonly domainGetControlInfo?: Slot<S, [domain: DomainRef, flags: number], DomainControlInfo>

  /** Whether the domain has an id, running or paused (`virDomainIsActive`). */
  readonly domainIsActive?: Slot<S, [domain: DomainRef], boolean>

  /** Whether the domain has a definition that outlives its run (`virDomainIsPersistent`). */
  readonly domainIsPersistent?: Slot<S, [domain: DomainRef], boolean>

  /**
   * Whether the live and the persistent configuration have come to differ (`virDomainIsUpdated`), as far as the
   * driver keeps track.
   */
  readonly domainIsUpdated?: Slot<S, [domain: DomainRef], boolean>

  /** Whether the domain starts with the host (`virDomainGetAutostart`). False for a transient domain. */
  readonly domainGetAutostart?: Slot<S, [domain: DomainRef], boolean>

  /**
   * Choose whether the domain starts with the host (`virDomainSetAutostart`). Durable once answered. For a transient
   * domain it rejects with OPERATION_INVALID or is forgotten with the domain, as drivers differ.
   */
  readonly domainSetAutostart?: Slot<S, [domain: DomainRef, autostart: boolean], void>

  /** Most memory that the domain may have without a restart, in KiB (`virDomainGetMaxMemory`). */
  readonly domainGetMaxMemory?: Slot<S, [domain: DomainRef], bigint>

  /**
   * Most virtual CPUs that the domain may have: those it was started with, or for one that does not run, those its
   * definition allows (`virDomainGetMaxVcpus`). Core derives it from `domainGetVcpusFlags`.
   */
  readonly domainGetMaxVcpus?: Slot<S, [domain: DomainRef], number>

  /**
   * The host name that the guest goes by (`virDomainGetHostname`). `flags` (`DomainGetHostnameFlag`) choose the
   * source. Rejects with NO_HOSTNAME when the source knows none, OPERATION_INVALID when the domain does not run,
   * AGENT_UNRESPONSIVE when the agent in the guest does not answer.
   */
  readonly domainGetHostname?: Slot<S, [domain: DomainRef, flags: number], string>

  /**
   * Notes that the driver keeps about the domain, one line of text each (`virDomainGetMessages`). `flags`
   * (`DomainMessageFlag`) choose the kinds. Whether a domain that does not run has any is up to the driver.
   */
  readonly domainGetMessages?: Slot<S, [domain: DomainRef, flags: number], readonly string[]>
}
