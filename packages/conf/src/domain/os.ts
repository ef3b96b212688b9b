import {
  attribute,
  child,
  children,
  content,
  element,
  members,
  scalar,
  scalars,
  slot,
  valued,
  variant,
} from '../codec/declare.ts'
import { oneOf, yesNo, yesOrElse } from '../codec/values/choice.ts'
import { bounded, int, integer, uint } from '../codec/values/number.ts'
import { text, unlessEmpty, word } from '../codec/values/text.ts'
import { architecture } from './architecture.ts'
import { diskKinds } from './devices/disk-kinds.ts'

/** What the guest takes its machine for. */
export const osType = element({
  /** The processor's architecture, such as `x86_64`. */
  arch: attribute(unlessEmpty(architecture), { code: 'CONFIG_UNSUPPORTED' }),
  /** The machine, such as `pc` or `q35`. */
  machine: attribute(word),
  /** How the guest is virtualised: `hvm` runs unchanged, `linux` knows Xen, `exe` is a container. */
  name: content(unlessEmpty(oneOf(['hvm', 'linux', 'xen', 'exe', 'uml', 'xenpvh'])), {
    required: true,
    code: 'CONFIG_UNSUPPORTED',
  }),
})

/** The firmware's program. */
export const osLoader = element({
  /** Whether the program's file is not written to. */
  readonly: attribute(yesNo),
  /** Whether the program protects itself with system management mode. */
  secure: attribute(yesNo),
  /** How the guest sees it: as a ROM, or as flash memory. */
  type: attribute(oneOf(['rom', 'pflash'])),
  /** Whether it does without stored variables. */
  stateless: attribute(yesNo),
  /** The format of the file. */
  format: attribute(oneOf(['raw', 'qcow2'])),
  /** The path of the file. */
  path: content(text),
})

/** Variables in a file whose path is the element's text. */
export const nvramPath = members({
  /** The path of the file. */
  path: content(word),
})

/** The firmware's variables. */
export const osNvram = element({
  /** The kind of image, where it is described like a disk's. */
  type: variant({ ...diskKinds, path: nvramPath }, { default: 'path', absent: 'path' }),
  /** The file that a new guest's variables are copied from. */
  template: attribute(word),
  /** The format of the file. */
  format: attribute(oneOf(['raw', 'qcow2'])),
  source: slot(),
})

/** A device class to boot from. */
export const osBoot = element({
  /** The class. */
  dev: attribute(oneOf(['fd', 'hd', 'cdrom', 'network']), { required: true }),
})

/** The firmware's boot menu. */
export const bootMenu = element(
  {
    /** Whether the menu is shown. */
    enable: attribute(yesNo),
    /** Milliseconds until the default is taken, 0 to 65535. */
    timeout: attribute(bounded(integer({ max: 65535 }), uint, 'CONFIG_UNSUPPORTED')),
  },
  {
    finish(menu: { enable?: boolean; timeout?: number }) {
      if (menu.enable === undefined) delete menu.timeout
    },
  },
)

/** Settings of the BIOS. */
export const osBios = element({
  /** Whether the BIOS writes to the first serial port. */
  useserial: attribute(yesOrElse),
  /** Milliseconds until a failed boot is tried again; -1 for never, at most 65535. */
  rebootTimeout: attribute(bounded(integer({ min: -1, max: 65535 }), int, 'CONFIG_UNSUPPORTED')),
})

/** A feature that the firmware is chosen by. */
export const firmwareFeature = element({
  /** Whether the firmware has to have it. */
  enabled: attribute(yesNo, { required: true }),
  /** The feature. */
  name: attribute(oneOf(['enrolled-keys', 'secure-boot']), { required: true }),
})

/** What the firmware is chosen by. */
export const osFirmwareFeatures = element({
  /** The features. */
  features: children('feature', firmwareFeature),
})

/** An ACPI table that is handed to the guest. */
export const acpiTable = element({
  /** The kind of table. */
  type: attribute(oneOf(['slic']), { required: true }),
  /** The path of the file. */
  path: content(word, { required: true }),
})

/** ACPI tables that are handed to the guest. */
export const osAcpi = element(
  {
    /** The tables. */
    tables: children('table', acpiTable),
  },
  {
    finish({ tables = [] }: { tables?: object[] }, context) {
      const [, second] = tables
      if (second !== undefined) context.fail('XML_ERROR', 'Only one acpi table is supported', second)
    },
  },
)

/** A variable of a container's environment. */
export const initEnvironment = element({
  /** The variable's name. */
  name: attribute(word, { required: true }),
  /** Its value. */
  value: content(text),
})

/** How the guest boots. */
export const os = element({
  /** The kind of firmware, for which the hypervisor then finds the files. */
  firmware: attribute(oneOf(['bios', 'efi'])),
  /** What the guest takes its machine for. */
  type: child(osType),
  /** What the firmware is chosen by. */
  firmwareFeatures: child(osFirmwareFeatures, { name: 'firmware', dropEmpty: true }),
  /** The first program of a container. */
  init: scalar(word),
  /** Its arguments. */
  initArgs: scalars('initarg', text),
  /** Its environment. */
  initEnvironment: children('initenv', initEnvironment),
  /** Its working directory. */
  initDirectory: scalar(word, { name: 'initdir' }),
  /** The user that it runs as. */
  initUser: scalar(word, { name: 'inituser' }),
  /** The group that it runs as. */
  initGroup: scalar(word, { name: 'initgroup' }),
  /** The firmware's program. */
  loader: child(osLoader, { dropEmpty: true }),
  /** The firmware's variables. */
  nvram: child(osNvram, { dropEmpty: true }),
  /** The kernel that is started in place of a boot loader. */
  kernel: scalar(word),
  /** The first file system of that kernel. */
  initrd: scalar(word),
  /** The arguments of that kernel. */
  cmdline: scalar(word),
  /** The description of the machine for that kernel (device tree). */
  dtb: scalar(word),
  /** The device with the root file system of a paravirtualised guest. */
  root: scalar(word),
  /** ACPI tables that are handed to the guest. */
  acpi: child(osAcpi, { dropEmpty: true }),
  /** The device classes to boot from, in order. */
  boots: children('boot', osBoot),
  /** The boot menu. */
  bootmenu: child(bootMenu, { dropEmpty: true }),
  /** Settings of the BIOS. */
  bios: child(osBios, { dropEmpty: true }),
  /** Where the tables come from that tell the guest about its machine. */
  smbios: valued('mode', unlessEmpty(oneOf(['emulate', 'host', 'sysinfo'], { absent: 'none' })), {
    code: 'CONFIG_UNSUPPORTED',
  }),
})
