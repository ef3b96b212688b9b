import { audioArguments } from './audio.ts'
import { bootArguments } from './boot.ts'
import { clockArguments } from './clock.ts'
import { consoleArguments } from './console.ts'
import { controllerArguments } from './controller.ts'
import { diskArguments, floppyArguments } from './disk.ts'
import { displayArguments } from './graphics.ts'
import { inputArguments } from './input.ts'
import { interfaceArguments } from './interface.ts'
import type { Launch } from './launch.ts'
import { machineArguments } from './machine.ts'
import { memballoonArguments } from './memballoon.ts'
import { memoryArguments } from './memory.ts'
import { keyedOption } from './option.ts'
import { processorArguments } from './processors.ts'
import { serialArguments } from './serial.ts'
import { onlySupported } from './supported.ts'
import { videoArguments } from './video.ts'

const sandbox = 'on,obsolete=deny,elevateprivileges=deny,spawn=deny,resourcecontrol=deny'

/**
 * The arguments with which QEMU becomes a guest (libvirt's `qemuBuildCommandLine`), in libvirt's order. The virtual CPUs
 * stand still until the monitor says otherwise. No secret is among them.
 *
 * @throws VirtError `CONFIG_UNSUPPORTED` for what this driver or the binary cannot do, `SYSTEM_ERROR` for the path of a socket
 * that is too long.
 */
export function buildCommand(launch: Launch): string[] {
  const { domain } = launch
  checkSettings(launch)
  return [
    ...keyedOption('-name', undefined, { guest: domain.name, 'debug-threads': true }),
    '-S',
    ...machineArguments(launch),
    ...memoryArguments(domain),
    ...processorArguments(launch),
    ...['-uuid', domain.uuid ?? ''],
    ...((domain.devices?.graphics ?? []).length === 0 ? ['-display', 'none'] : []),
    ...['-no-user-config', '-nodefaults'],
    ...monitorArguments(launch),
    ...clockArguments(launch),
    '-no-shutdown',
    ...bootArguments(domain),
    ...deviceArguments(launch),
    ...(launch.emulator.hasSandbox ? ['-sandbox', sandbox] : []),
    ...['-msg', 'timestamp=on'],
  ]
}

function deviceArguments(launch: Launch): string[] {
  const { devices } = launch.domain
  return [
    ...controllerArguments(launch),
    ...floppyArguments(launch),
    ...(devices?.disks ?? []).flatMap((disk, index) => diskArguments(disk, index, launch)),
    ...(devices?.interfaces ?? []).flatMap((device, index) => interfaceArguments(device, index, launch)),
    ...(devices?.serials ?? []).flatMap(serial => serialArguments(serial)),
    ...consoleArguments(launch.domain),
    ...(devices?.inputs ?? []).flatMap(input => inputArguments(input, launch)),
    ...(devices?.audios ?? []).flatMap(audio => audioArguments(audio)),
    ...displayArguments(launch),
    ...(devices?.videos ?? []).flatMap((video, index) => videoArguments(video, index, launch)),
    ...memballoonArguments(launch),
  ]
}

function monitorArguments({ monitorDescriptor }: Launch): string[] {
  const socket = { id: 'charmonitor', fd: monitorDescriptor, server: true, wait: false }
  return [
    ...keyedOption('-chardev', 'socket', socket),
    ...keyedOption('-mon', undefined, { chardev: 'charmonitor', id: 'monitor', mode: 'control' }),
  ]
}

/** Whether there is a builder for everything that the document says. */
function checkSettings({ domain }: Launch): void {
  onlySupported('domain', domain, [
    ...(['type', 'id', 'name', 'uuid', 'title', 'description', 'metadata', 'memory', 'dumpCore'] as const),
    ...([
      'currentMemory',
      'vcpu',
      'os',
      'features',
      'cpu',
      'clock',
      'onPoweroff',
      'onReboot',
      'onCrash',
    ] as const),
    'devices',
  ])
  onlySupported('os', domain.os, [
    'type',
    'boots',
    'bootmenu',
    'bios',
    'kernel',
    'initrd',
    'cmdline',
    'loader',
  ])
  onlySupported('features', domain.features, ['acpi', 'apic', 'pae', 'kvm', 'smm', 'vmport'])
  onlySupported('devices', domain.devices, [
    ...(['emulator', 'disks', 'controllers', 'interfaces', 'serials', 'consoles', 'inputs'] as const),
    ...(['graphics', 'audios', 'videos', 'memballoon'] as const),
  ])
}
