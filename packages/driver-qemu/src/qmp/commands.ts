import { action, query, type QmpCommand } from './command.ts'
import { booleanIn, listOf, numberIn, optionalStringIn, recordOf, stringIn } from './value.ts'

/** Leaves the state in which QEMU takes no other command. */
export const qmpCapabilities = action('qmp_capabilities')

/** Lets the virtual CPUs run. */
export const cont = action('cont')

/** Stops the virtual CPUs. */
export const stop = action('stop')

/** Presses the ACPI power button. */
export const systemPowerdown = action('system_powerdown')

/** Presses the reset button. */
export const systemReset = action('system_reset')

/** Ends QEMU. */
export const quit = action('quit')

/** Decides what QEMU does when the guest reboots, shuts down or panics. */
export const setAction = action<{ readonly reboot?: 'reset' | 'shutdown' }>('set-action')

/** Sets the password of the VNC server. */
export const setPassword = action<{
  readonly protocol: 'vnc'
  readonly password: string
  readonly connected: 'keep' | 'fail' | 'disconnect'
}>('set_password')

/** Sets until when the password holds: seconds since 1970, `never` or `now`. */
export const expirePassword = action<{ readonly protocol: 'vnc'; readonly time: string }>('expire_password')

/** Writes a picture of a screen into a file. */
export const screendump = action<{
  readonly filename: string
  readonly format: 'png' | 'ppm'
  readonly device?: string
  readonly head?: number
}>('screendump')

/** What the guest is doing. */
export interface RunState {
  /** Whether the virtual CPUs run. */
  readonly running: boolean
  /** QEMU's word for it, such as `paused`, `shutdown`, `io-error` or `guest-panicked`. */
  readonly status: string
}

/** Asks what the guest is doing. */
export const queryStatus = query('query-status', (value): RunState => {
  const record = recordOf(value, 'query-status')
  return { running: booleanIn(record, 'running'), status: stringIn(record, 'status') }
})

/** Asks where the character devices end on the host: label and QEMU's description, such as `pty:/dev/pts/3`. */
export const queryChardev = query('query-chardev', value =>
  listOf(value, 'query-chardev', record => ({
    label: stringIn(record, 'label'),
    filename: stringIn(record, 'filename'),
  })),
)

/** Asks where the VNC server listens; `host` is a path for a socket. */
export const queryVnc = query('query-vnc', value => {
  const record = recordOf(value, 'query-vnc')
  return {
    enabled: booleanIn(record, 'enabled'),
    host: optionalStringIn(record, 'host'),
    service: optionalStringIn(record, 'service'),
  }
})

/** Asks the guest to give memory back until it has `value` bytes. */
export const balloon = action<{ readonly value: number }>('balloon')

/** QEMU's version. */
export interface QemuVersion {
  /** 7 in 7.2.22. */
  readonly major: number
  /** 2 in 7.2.22. */
  readonly minor: number
  /** 22 in 7.2.22. */
  readonly micro: number
  /** What the distribution calls it; may be empty. */
  readonly package: string
}

/** Asks for the version. */
export const queryVersion = query('query-version', (value): QemuVersion => {
  const record = recordOf(value, 'query-version')
  const version = recordOf(record['qemu'], 'qemu')
  return {
    major: numberIn(version, 'major'),
    minor: numberIn(version, 'minor'),
    micro: numberIn(version, 'micro'),
    package: stringIn(record, 'package'),
  }
})

/** Asks for the architecture of the guests, such as `x86_64`. */
export const queryTarget = query('query-target', value => stringIn(recordOf(value, 'query-target'), 'arch'))

/** A machine that QEMU can be. */
export interface MachineType {
  /** The name, such as `pc-i440fx-7.2`. */
  readonly name: string
  /** Another name for it, such as `pc`. */
  readonly alias?: string
  /** The most virtual CPUs. */
  readonly maxCpus: number
  /** Whether it is taken when none is asked for. */
  readonly isDefault: boolean
  /** Whether it will go away. */
  readonly deprecated: boolean
}

/** Asks for the machines. */
export const queryMachines = query('query-machines', value =>
  listOf(value, 'query-machines', (record): MachineType => {
    const alias = optionalStringIn(record, 'alias')
    return {
      name: stringIn(record, 'name'),
      ...(alias !== undefined && { alias }),
      maxCpus: numberIn(record, 'cpu-max'),
      isDefault: record['is-default'] === true,
      deprecated: record['deprecated'] === true,
    }
  }),
)

/** Asks for the names of the CPU models. */
export const queryCpuDefinitions = query('query-cpu-definitions', value =>
  listOf(value, 'query-cpu-definitions', record => stringIn(record, 'name')),
)

/** Asks for the names of the types of objects and devices that exist, or of those that implement another type. */
export const qomListTypes: QmpCommand<
  { readonly implements?: string; readonly abstract?: boolean },
  string[]
> = {
  name: 'qom-list-types',
  read: value => listOf(value, 'qom-list-types', record => stringIn(record, 'name')),
}

/** Asks for the parameters of an option of the command line. Fails for an option that does not exist. */
export const queryCommandLineOptions = query('query-command-line-options', value =>
  listOf(value, 'query-command-line-options', record => stringIn(record, 'option')),
)

/** Asks whether KVM is compiled in, and whether this process uses it. */
export const queryKvm = query('query-kvm', value => {
  const record = recordOf(value, 'query-kvm')
  return { present: booleanIn(record, 'present'), enabled: booleanIn(record, 'enabled') }
})
