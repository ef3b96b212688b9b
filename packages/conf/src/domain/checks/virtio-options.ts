interface VirtioOptions {
  iommu?: boolean
  ats?: boolean
  packed?: boolean
  pagePerVq?: boolean
}

const options = [
  ['iommu', 'iommu'],
  ['ats', 'ats'],
  ['packed', 'packed'],
  ['pagePerVq', 'page_per_vq'],
] as const

/** The first option that a driver has and only virtio devices can have. */
export function virtioOptionOf(driver: VirtioOptions | undefined): string | undefined {
  return options.find(([property]) => driver?.[property] !== undefined)?.[1]
}
