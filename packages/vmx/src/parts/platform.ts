import type { Part } from './part.ts'

const firstWithPciBridges = 7
const rootPorts = [4, 5, 6, 7]

/** The PCI bridges and the VMCI device that machines from version 7 on have; a domain does not mention them. */
export const platform: Part = {
  read(config) {
    config.text('pciBridge0.present')
    for (const port of rootPorts) {
      for (const name of ['present', 'virtualDev', 'functions'])
        config.text(`pciBridge${String(port)}.${name}`)
    }
    config.text('vmci0.present')
  },

  write({ devices }, config, { hardware }) {
    if (hardware < firstWithPciBridges) return
    const hasController = (devices?.disks ?? []).some(
      ({ target: { bus } }) => bus === 'scsi' || bus === 'sata',
    )
    if (hasController) {
      config.set('pciBridge0.present', true)
      for (const port of rootPorts)
        config.setAll(`pciBridge${String(port)}`, { present: true, virtualDev: 'pcieRootPort', functions: 8 })
    }
    config.set('vmci0.present', true)
  },
}
