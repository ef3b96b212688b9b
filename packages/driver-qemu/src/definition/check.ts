import { VirtError, type ErrorCode } from '@guestwork/util'
import type { Domain } from '@guestwork/conf/domain'

/** The most bytes in a name, so that its files can be named after it. */
const nameLimit = 240

/**
 * Refuses what no command line could make of a document, before anything is filled in. What devices can be is checked where
 * their arguments are built.
 *
 * @throws VirtError `XML_ERROR` for what libvirt does not allow either, `CONFIG_UNSUPPORTED` for what this driver cannot do.
 */
export function checkDomain(domain: Domain): void {
  checkName(domain.name)
  checkType(domain)
  checkPowerActions(domain)
  if (domain.memory === undefined || domain.memory === 0n) {
    throw refusal('XML_ERROR', "memory size must be specified, as in <memory unit='MiB'>512</memory>")
  }
}

function checkName(name: string): void {
  if (name.includes('/')) throw refusal('XML_ERROR', `name ${name} cannot contain '/'`)
  if (name.includes('\n')) throw refusal('XML_ERROR', 'name cannot contain a line break')
  if (name === '' || Buffer.byteLength(name) > nameLimit) {
    throw refusal('XML_ERROR', `name must have 1 to ${String(nameLimit)} bytes`)
  }
}

function checkType({ type, os }: Domain): void {
  if (type !== 'qemu' && type !== 'kvm') {
    throw refusal('CONFIG_UNSUPPORTED', `domain type '${type}' is not one of QEMU: 'qemu' and 'kvm' are`)
  }
  if (os?.type === undefined) throw refusal('XML_ERROR', 'an os <type> must be specified')
  if (os.type.name !== 'hvm')
    throw refusal('CONFIG_UNSUPPORTED', `OS type '${os.type.name}' is not supported: 'hvm' is`)
}

function checkPowerActions({ onPoweroff, onReboot, onCrash }: Domain): void {
  for (const action of [onPoweroff, onReboot]) {
    if (action === undefined || action === 'destroy' || action === 'restart') continue
    throw refusal(
      'CONFIG_UNSUPPORTED',
      `qemu driver doesn't support the '${action}' action for 'on_reboot'/'on_poweroff'`,
    )
  }
  if (onPoweroff === 'restart' && onReboot === 'destroy') {
    throw refusal('CONFIG_UNSUPPORTED', "on_poweroff 'restart' with on_reboot 'destroy' is not supported")
  }
  if (onCrash !== undefined && onCrash !== 'destroy') {
    throw refusal(
      'CONFIG_UNSUPPORTED',
      `action '${onCrash}' for 'on_crash' is not supported yet: 'destroy' is`,
    )
  }
}

function refusal(code: ErrorCode, message: string): VirtError {
  return new VirtError(code, message, { domain: 'QEMU' })
}
