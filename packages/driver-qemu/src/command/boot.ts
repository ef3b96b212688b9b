import type { Domain } from '@guestwork/conf/domain'
import { keyedOption } from './option.ts'
import { onlySupported, unsupported } from './supported.ts'

/** The firmware's settings, and a kernel that is started without a boot loader. */
export function bootArguments({ os }: Domain): string[] {
  const { bootmenu, bios, kernel, initrd, cmdline } = os ?? {}
  onlySupported("'bios'", bios, ['rebootTimeout'])
  return [
    ...keyedOption('-boot', undefined, {
      menu: bootmenu?.enable,
      'splash-time': bootmenu?.enable === true ? bootmenu.timeout : undefined,
      'reboot-timeout': bios?.rebootTimeout,
      strict: true,
    }),
    ...firmwareArguments(os?.loader),
    ...(kernel === undefined ? [] : ['-kernel', kernel]),
    ...(initrd === undefined ? [] : ['-initrd', initrd]),
    ...(cmdline === undefined ? [] : ['-append', cmdline]),
  ]
}

function firmwareArguments(loader: NonNullable<Domain['os']>['loader']): string[] {
  if (loader === undefined) return []
  onlySupported("'loader'", loader, ['path', 'type', 'readonly'])
  if (loader.type === 'pflash') throw unsupported("'loader': type 'pflash' is not supported yet")
  return loader.path === undefined ? [] : ['-bios', loader.path]
}

/** The place of each device in the boot order, by alias. */
export type BootOrder = ReadonlyMap<string, number>

/**
 * The boot order: what the devices say themselves, or for each class of `<os><boot>` the first device of that class.
 *
 * @throws VirtError `CONFIG_UNSUPPORTED` when the document has both.
 */
export function bootOrder({ os, devices }: Domain): BootOrder {
  const bootable = [...(devices?.disks ?? []), ...(devices?.interfaces ?? [])]
  const own = bootable.flatMap(({ alias, boot }): [string, number][] =>
    alias === undefined || boot?.order === undefined ? [] : [[alias, boot.order]],
  )
  const boots = os?.boots ?? []
  if (own.length > 0 && boots.length > 0) {
    throw unsupported('per-device boot elements cannot be used together with os/boot elements')
  }
  const byClass = boots.flatMap(({ dev }, index): [string, number][] => {
    const alias = firstOfClass(dev, devices)?.alias
    return alias === undefined ? [] : [[alias, index + 1]]
  })
  return new Map([...own, ...byClass])
}

function firstOfClass(dev: string, devices: Domain['devices']): { alias?: string } | undefined {
  if (dev === 'network') return devices?.interfaces?.[0]
  return devices?.disks?.find(({ device = 'disk' }) => {
    if (dev === 'cdrom') return device === 'cdrom'
    return dev === 'fd' ? device === 'floppy' : device === 'disk' || device === 'lun'
  })
}
