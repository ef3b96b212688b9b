/** How a network is linked to the rest of the world. */
export const forwardModes = [
  'nat',
  'route',
  'open',
  'bridge',
  'private',
  'vepa',
  'passthrough',
  'hostdev',
] as const

/** Whether libvirt itself creates the bridge of a network: it is isolated, or its mode is `nat`, `route` or `open`. */
export function ownsBridge(mode: string | undefined): boolean {
  return mode === undefined || mode === 'nat' || mode === 'route' || mode === 'open'
}
