import type { Domain } from '@guestwork/conf/domain'
import { editVmx, parseVmx } from '@guestwork/vmx'
import { describe, expect, it } from 'vitest'

const vmx = `#!/usr/bin/vmware
.encoding = "UTF-8"
Config.Version = "8"
virtualHW.version = "12"
displayName = "web"
guestOS = "debian10-64"
memSize = "512"
annotation = "old"
scsi0.present = "TRUE"
scsi0.virtualDev = "pvscsi"
scsi0:0.present = "TRUE"
scsi0:0.fileName = "web.vmdk"
scsi0:0.redo = ""
scsi0:1.present = "FALSE"
scsi0:1.fileName = "stale.iso"
scsi0:1.clientDevice = "TRUE"
ethernet1.present = "TRUE"
ethernet1.networkName = "Front"
ethernet1.addressType = "static"
ethernet1.address = "00:50:56:00:00:01"
ethernet1.pciSlotNumber = "33"
ethernet3.present = "TRUE"
ethernet3.networkName = "Back"
ethernet3.addressType = "static"
ethernet3.address = "00:50:56:00:00:03"
# by hand
guestinfo.role = "front|22end|22"
`

function edited(change: (domain: Domain) => void, document = vmx): string {
  const domain = parseVmx(document)
  change(domain)
  const result = editVmx(document, domain)
  expect(parseVmx(result)).toEqual(domain)
  return result
}

it('changes nothing where nothing has changed', () => {
  expect(edited(() => undefined)).toBe(vmx)
})

it('changes the entries of what has changed, where they stand', () => {
  const result = edited(domain => {
    domain.memory = domain.currentMemory = 1024n * 1024n
    domain.description = 'new'
  })
  expect(result).toBe(vmx.replace('"512"', '"1024"').replace('"old"', '"new"'))
})

it('takes out the entry of what is gone', () => {
  expect(edited(domain => delete domain.description)).toBe(vmx.replace('annotation = "old"\n', ''))
})

describe('devices', () => {
  it('switches off what is gone, and leaves its entries', () => {
    const result = edited(domain => domain.devices?.interfaces?.shift())
    expect(result).toBe(vmx.replace('ethernet1.present = "TRUE"', 'ethernet1.present = "false"'))
  })

  it('adds a card at the lowest free number', () => {
    const result = edited(domain => {
      const mac = { address: '00:50:56:00:00:09', type: 'static' } as const
      domain.devices?.interfaces?.unshift({ type: 'user', mac, model: 'e1000' })
      domain.devices?.interfaces?.sort((a, b) => Number(a.type === 'bridge') - Number(b.type === 'bridge'))
    })
    expect(result).toBe(
      `${vmx}ethernet0.present = "true"\nethernet0.virtualDev = "e1000"\nethernet0.connectionType = "nat"\n` +
        'ethernet0.addressType = "static"\nethernet0.address = "00:50:56:00:00:09"\n',
    )
  })

  it('clears what an earlier drive left at the place of a new one', () => {
    const result = edited(domain => {
      domain.devices?.disks?.push({
        type: 'file',
        device: 'cdrom',
        source: { file: 'new.iso' },
        target: { dev: 'sdb', bus: 'scsi' },
        readonly: true,
        address: { type: 'drive', controller: 0, bus: 0, target: 0, unit: 1 },
      })
    })
    expect(result).not.toContain('clientDevice')
    expect(result).toContain('scsi0:1.deviceType = "cdrom-image"\nscsi0:1.fileName = "new.iso"\n')
  })
})

describe('shared folders', () => {
  const folder = (index: number, guestName: string) =>
    ['present = "TRUE"', 'enabled = "TRUE"', 'hostPath = "/srv"', `guestName = "${guestName}"`]
      .map(entry => `sharedFolder${String(index)}.${entry}\n`)
      .join('')
  const added = (target: string) =>
    ({ type: 'mount', accessmode: 'passthrough', source: { dir: '/srv' }, target, readonly: true }) as const
  const switches = 'isolation.tools.hgfs.disable = "FALSE"\nsharedFolder.maxNum = "2"\n'
  const document = `${vmx}${switches}${folder(0, 'first')}${folder(1, 'second')}`
  const targets = (result: string) =>
    Array.from(result.matchAll(/^(sharedFolder\d+)\.guestName = "(.*)"$/gm), match => match.slice(1))

  it('stay where they are when another one has gone and one comes behind them', () => {
    const result = edited(domain => {
      const filesystems = domain.devices?.filesystems ?? []
      filesystems.push(added('third'))
      filesystems.shift()
    }, document)
    expect(targets(result)).toEqual([
      ['sharedFolder0', 'first'],
      ['sharedFolder1', 'second'],
      ['sharedFolder2', 'third'],
    ])
    expect(result).toContain('sharedFolder0.present = "false"')
    expect(result).toContain('sharedFolder.maxNum = "3"')
  })

  it('move on when new ones come before them', () => {
    const result = edited(domain => {
      const filesystems = domain.devices?.filesystems ?? []
      filesystems.unshift(added('a'), added('b'))
    }, document)
    expect(result).toContain('sharedFolder.maxNum = "6"')
  })

  it('beyond the limit stay switched off when it is raised', () => {
    const result = edited(
      domain => {
        domain.devices?.filesystems?.push(added('third'))
      },
      document + folder(2, 'unused') + folder(7, 'asleep'),
    )
    expect(result).toContain('sharedFolder.maxNum = "3"')
    expect(result).not.toContain('unused')
  })

  it('that were forbidden stay switched off when one is allowed', () => {
    const result = edited(
      domain => {
        Object.assign(domain.devices ?? {}, { filesystems: [added('new')] })
      },
      document.replace('hgfs.disable = "FALSE"', 'hgfs.disable = "TRUE"'),
    )
    expect(targets(result)).toEqual([
      ['sharedFolder1', 'second'],
      ['sharedFolder0', 'new'],
    ])
    expect(result).toContain('sharedFolder1.present = "false"')
  })
})

it('keeps the character set of bytes', () => {
  const text = vmx.replace('UTF-8', 'windows-1252').replace('"old"', '"\u00e9"')
  const bytes = Uint8Array.from(text, character => character.charCodeAt(0))
  const domain = parseVmx(bytes)
  expect(domain.description).toBe('é')
  domain.name = 'Küche'
  const result = editVmx(bytes, domain)
  expect(Array.from(result)).toEqual(
    Array.from(text.replace('"web"', '"K\u00fcche"'), character => character.charCodeAt(0)),
  )
})
