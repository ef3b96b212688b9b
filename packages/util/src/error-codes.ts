/** What libvirt says for one error code. */
export interface ErrorCodeText {
  /** libvirt's number (`virErrorNumber`), the one that travels on the wire. */
  readonly number: number
  /** The message without a detail. */
  readonly text: string
  /** The message with a detail in place of `%s`; left out where it is `text`, a colon and the detail. */
  readonly withDetail?: string
}

/** libvirt's 105 error codes (`virErrorNumber`) by name, without the prefix `VIR_ERR_`. */
export const errorCodes = {
  OK: { number: 0, text: 'no error', withDetail: 'no error' },
  INTERNAL_ERROR: { number: 1, text: 'internal error' },
  NO_MEMORY: { number: 2, text: 'out of memory' },
  NO_SUPPORT: { number: 3, text: 'this function is not supported by the connection driver' },
  UNKNOWN_HOST: { number: 4, text: 'unknown host', withDetail: 'unknown host %s' },
  NO_CONNECT: {
    number: 5,
    text: 'no connection driver available',
    withDetail: 'no connection driver available for %s',
  },
  INVALID_CONN: {
    number: 6,
    text: 'invalid connection pointer in',
    withDetail: 'invalid connection pointer in %s',
  },
  INVALID_DOMAIN: {
    number: 7,
    text: 'invalid domain pointer in',
    withDetail: 'invalid domain pointer in %s',
  },
  INVALID_ARG: { number: 8, text: 'invalid argument' },
  OPERATION_FAILED: { number: 9, text: 'operation failed' },
  GET_FAILED: { number: 10, text: 'GET operation failed' },
  POST_FAILED: { number: 11, text: 'POST operation failed' },
  HTTP_ERROR: {
    number: 12,
    text: 'got unknown HTTP error code',
    withDetail: 'got unknown HTTP error code %s',
  },
  SEXPR_SERIAL: { number: 13, text: 'failed to serialize S-Expr' },
  NO_XEN: {
    number: 14,
    text: 'could not use Xen hypervisor entry',
    withDetail: 'could not use Xen hypervisor entry %s',
  },
  XEN_CALL: { number: 15, text: 'failed Xen syscall', withDetail: 'failed Xen syscall %s' },
  OS_TYPE: { number: 16, text: 'unknown OS type', withDetail: 'unknown OS type %s' },
  NO_KERNEL: { number: 17, text: 'missing kernel information' },
  NO_ROOT: {
    number: 18,
    text: 'missing root device information',
    withDetail: 'missing root device information in %s',
  },
  NO_SOURCE: {
    number: 19,
    text: 'missing source information for device',
    withDetail: 'missing source information for device %s',
  },
  NO_TARGET: {
    number: 20,
    text: 'missing target information for device',
    withDetail: 'missing target information for device %s',
  },
  NO_NAME: { number: 21, text: 'missing name information', withDetail: 'missing name information in %s' },
  NO_OS: {
    number: 22,
    text: 'missing operating system information',
    withDetail: 'missing operating system information for %s',
  },
  NO_DEVICE: {
    number: 23,
    text: 'missing devices information',
    withDetail: 'missing devices information for %s',
  },
  NO_XENSTORE: {
    number: 24,
    text: 'could not connect to Xen Store',
    withDetail: 'could not connect to Xen Store %s',
  },
  DRIVER_FULL: {
    number: 25,
    text: 'too many drivers registered',
    withDetail: 'too many drivers registered in %s',
  },
  CALL_FAILED: { number: 26, text: 'library call failed' },
  XML_ERROR: {
    number: 27,
    text: 'XML description is invalid or not well formed',
    withDetail: 'XML error: %s',
  },
  DOM_EXIST: { number: 28, text: 'this domain exists already', withDetail: 'domain %s exists already' },
  OPERATION_DENIED: {
    number: 29,
    text: 'operation forbidden for read only access',
    withDetail: 'operation forbidden: %s',
  },
  OPEN_FAILED: {
    number: 30,
    text: 'failed to open configuration file',
    withDetail: 'failed to open configuration file %s',
  },
  READ_FAILED: {
    number: 31,
    text: 'failed to read configuration file',
    withDetail: 'failed to read configuration file %s',
  },
  PARSE_FAILED: {
    number: 32,
    text: 'failed to parse configuration file',
    withDetail: 'failed to parse configuration file %s',
  },
  CONF_SYNTAX: { number: 33, text: 'configuration file syntax error' },
  WRITE_FAILED: { number: 34, text: 'failed to write configuration file' },
  XML_DETAIL: { number: 35, text: 'parser error', withDetail: '%s' },
  INVALID_NETWORK: {
    number: 36,
    text: 'invalid network pointer in',
    withDetail: 'invalid network pointer in %s',
  },
  NETWORK_EXIST: { number: 37, text: 'this network exists already', withDetail: 'network %s exists already' },
  SYSTEM_ERROR: { number: 38, text: 'system call error', withDetail: '%s' },
  RPC: { number: 39, text: 'RPC error', withDetail: '%s' },
  GNUTLS_ERROR: { number: 40, text: 'GNUTLS call error', withDetail: '%s' },
  NO_DOMAIN: { number: 42, text: 'Domain not found' },
  NO_NETWORK: { number: 43, text: 'Network not found' },
  INVALID_MAC: { number: 44, text: 'invalid MAC address' },
  AUTH_FAILED: { number: 45, text: 'authentication failed' },
  INVALID_STORAGE_POOL: {
    number: 46,
    text: 'invalid storage pool pointer in',
    withDetail: 'invalid storage pool pointer in %s',
  },
  INVALID_STORAGE_VOL: {
    number: 47,
    text: 'invalid storage volume pointer in',
    withDetail: 'invalid storage volume pointer in %s',
  },
  NO_STORAGE_POOL: { number: 49, text: 'Storage pool not found' },
  NO_STORAGE_VOL: { number: 50, text: 'Storage volume not found' },
  INVALID_NODE_DEVICE: {
    number: 52,
    text: 'invalid node device pointer',
    withDetail: 'invalid node device pointer in %s',
  },
  NO_NODE_DEVICE: { number: 53, text: 'Node device not found' },
  NO_SECURITY_MODEL: { number: 54, text: 'Security model not found' },
  OPERATION_INVALID: { number: 55, text: 'Requested operation is not valid' },
  NO_INTERFACE: { number: 57, text: 'Interface not found' },
  INVALID_INTERFACE: {
    number: 58,
    text: 'invalid interface pointer in',
    withDetail: 'invalid interface pointer in %s',
  },
  MULTIPLE_INTERFACES: { number: 59, text: 'multiple matching interfaces found' },
  INVALID_NWFILTER: { number: 61, text: 'Invalid network filter' },
  NO_NWFILTER: { number: 62, text: 'Network filter not found' },
  BUILD_FIREWALL: { number: 63, text: 'Error while building firewall' },
  INVALID_SECRET: { number: 65, text: 'Invalid secret' },
  NO_SECRET: { number: 66, text: 'Secret not found' },
  CONFIG_UNSUPPORTED: { number: 67, text: 'unsupported configuration' },
  OPERATION_TIMEOUT: { number: 68, text: 'Timed out during operation' },
  MIGRATE_PERSIST_FAILED: { number: 69, text: 'Failed to make domain persistent after migration' },
  HOOK_SCRIPT_FAILED: { number: 70, text: 'Hook script execution failed' },
  INVALID_DOMAIN_SNAPSHOT: { number: 71, text: 'Invalid domain snapshot' },
  NO_DOMAIN_SNAPSHOT: { number: 72, text: 'Domain snapshot not found' },
  INVALID_STREAM: { number: 73, text: 'invalid stream pointer', withDetail: 'invalid stream pointer in %s' },
  ARGUMENT_UNSUPPORTED: { number: 74, text: 'argument unsupported' },
  STORAGE_PROBE_FAILED: { number: 75, text: 'Storage pool probe failed' },
  STORAGE_POOL_BUILT: { number: 76, text: 'Storage pool already built' },
  SNAPSHOT_REVERT_RISKY: { number: 77, text: 'revert requires force' },
  OPERATION_ABORTED: { number: 78, text: 'operation aborted' },
  AUTH_CANCELLED: { number: 79, text: 'authentication cancelled' },
  NO_DOMAIN_METADATA: { number: 80, text: 'metadata not found' },
  MIGRATE_UNSAFE: { number: 81, text: 'Unsafe migration' },
  OVERFLOW: { number: 82, text: 'numerical overflow' },
  BLOCK_COPY_ACTIVE: { number: 83, text: 'block copy still active' },
  OPERATION_UNSUPPORTED: { number: 84, text: 'Operation not supported' },
  SSH: { number: 85, text: 'SSH transport error' },
  AGENT_UNRESPONSIVE: { number: 86, text: 'Guest agent is not responding' },
  RESOURCE_BUSY: { number: 87, text: 'resource busy' },
  ACCESS_DENIED: { number: 88, text: 'access denied' },
  DBUS_SERVICE: { number: 89, text: 'error from service' },
  STORAGE_VOL_EXIST: {
    number: 90,
    text: 'this storage volume exists already',
    withDetail: 'storage volume %s exists already',
  },
  CPU_INCOMPATIBLE: { number: 91, text: 'the CPU is incompatible with host CPU' },
  XML_INVALID_SCHEMA: { number: 92, text: 'XML document failed to validate against schema' },
  MIGRATE_FINISH_OK: { number: 93, text: 'migration successfully aborted' },
  AUTH_UNAVAILABLE: { number: 94, text: 'authentication unavailable' },
  NO_SERVER: { number: 95, text: 'Server not found' },
  NO_CLIENT: { number: 96, text: 'Client not found' },
  AGENT_UNSYNCED: { number: 97, text: 'guest agent replied with wrong id to guest-sync command' },
  LIBSSH: { number: 98, text: 'libssh transport error' },
  DEVICE_MISSING: { number: 99, text: 'device not found' },
  INVALID_NWFILTER_BINDING: { number: 100, text: 'Invalid network filter binding' },
  NO_NWFILTER_BINDING: { number: 101, text: 'Network filter binding not found' },
  INVALID_DOMAIN_CHECKPOINT: { number: 102, text: 'Invalid domain checkpoint' },
  NO_DOMAIN_CHECKPOINT: { number: 103, text: 'Domain checkpoint not found' },
  NO_DOMAIN_BACKUP: { number: 104, text: 'Domain backup job id not found' },
  INVALID_NETWORK_PORT: { number: 105, text: 'Invalid network port pointer' },
  NETWORK_PORT_EXIST: {
    number: 106,
    text: 'this network port exists already',
    withDetail: 'network port %s exists already',
  },
  NO_NETWORK_PORT: { number: 107, text: 'network port not found' },
  NO_HOSTNAME: { number: 108, text: 'no hostname found' },
  CHECKPOINT_INCONSISTENT: { number: 109, text: 'checkpoint inconsistent' },
  MULTIPLE_DOMAINS: { number: 110, text: 'multiple matching domains found' },
} as const satisfies Record<string, ErrorCodeText>

/** The name of an error code, such as `NO_DOMAIN`. */
export type ErrorCode = keyof typeof errorCodes

const namesByNumber: ReadonlyMap<number, ErrorCode> = new Map(
  (Object.keys(errorCodes) as ErrorCode[]).map(name => [errorCodes[name].number, name]),
)

/** The name of libvirt's error number, or undefined for a number that libvirt 9.0 does not have. */
export function errorCodeByNumber(number: number): ErrorCode | undefined {
  return namesByNumber.get(number)
}

/** Builds the message that libvirt gives for a code: its text alone, or with a detail. */
export function errorText(code: ErrorCode, detail?: string): string {
  const entry: ErrorCodeText = errorCodes[code]
  if (detail === undefined) return entry.text
  return (entry.withDetail ?? `${entry.text}: %s`).replace('%s', () => detail)
}
