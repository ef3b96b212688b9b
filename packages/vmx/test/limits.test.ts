import { parseVmx } from '@guestwork/vmx'
import { expect, it } from 'vitest'

const header = 'config.version = "8"\nvirtualHW.version = "13"\ndisplayName = "x"\n'

it('numbers in a VMX do not decide how much is done', () => {
  const folder = 'sharedFolder999999999'
  const domain = parseVmx(`${header}isolation.tools.hgfs.disable = "false"
sharedFolder.maxNum = "9223372036854775807"
${folder}.present = "true"
${folder}.enabled = "true"
${folder}.hostPath = "/far"
${folder}.guestName = "far"
ethernet999999999.present = "true"
ethernet99999999999.present = "true"
svga.vramSize = "9223372036854775807"
`)
  expect(domain.devices?.filesystems).toHaveLength(1)
  expect(domain.devices?.interfaces).toHaveLength(1)
  expect(domain.devices?.videos?.[0]?.model?.vram).toBe(4096)
})

it('documents that are larger than 4 MiB are refused, as text and as bytes', () => {
  const large = header + ' '.repeat(4 * 1024 * 1024)
  const refused = expect.objectContaining({ code: 'CONF_SYNTAX' })
  expect(() => parseVmx(large)).toThrow(refused)
  expect(() => parseVmx(new TextEncoder().encode(large))).toThrow(refused)
  expect(parseVmx(large, { limits: { size: large.length } }).name).toBe('x')
})
