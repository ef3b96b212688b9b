import type { Console, Domain, Serial } from '../domain.gen.ts'

/** Numbers the ports, and shows the first serial port of an unmodified guest as its first console. */
export function fillChardevs(domain: Domain): void {
  const { devices } = domain
  if (devices === undefined) return
  numberPorts(devices.serials)
  numberPorts(devices.parallels)
  for (const [port, console] of (devices.consoles ?? []).entries()) {
    console.target ??= {}
    console.target.port ??= port
  }
  twinFirstSerial(domain)
}

interface WithPort {
  target?: { port?: number }
}

function numberPorts(ports: WithPort[] | undefined): void {
  for (const device of ports ?? []) {
    device.target ??= {}
    device.target.port ??= Math.max(-1, ...(ports ?? []).map(other => other.target?.port ?? -1)) + 1
  }
}

function twinFirstSerial(domain: Domain): void {
  const { devices } = domain
  const [serial] = devices?.serials ?? []
  if (devices === undefined || domain.os?.type?.name !== 'hvm' || !canBeConsole(serial)) return
  devices.consoles ??= []
  const [first] = devices.consoles
  if (first !== undefined && (first.target?.type === undefined || first.target.type === 'serial')) {
    first.target = { ...first.target, type: 'serial' }
    if (serial === undefined) devices.serials = [serialBehind(first)]
  } else if (serial !== undefined) {
    devices.consoles.unshift({ ...serial, target: { type: 'serial', port: serial.target?.port ?? 0 } })
  }
  if (devices.consoles.length === 0) delete devices.consoles
}

/** Ports on a bus of their own are no consoles. */
function canBeConsole(serial: Serial | undefined): boolean {
  const type = serial?.target?.type
  return type !== 'pci-serial' && type !== 'usb-serial' && type !== 'isa-debug'
}

/** The serial port that a document describes by its console alone. */
function serialBehind(console: Console): Serial {
  return { ...console, target: { port: console.target?.port ?? 0 } }
}
