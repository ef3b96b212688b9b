import { formatDomain, parseDomain } from '@guestwork/conf/domain'
import { isVirtError } from '@guestwork/util'
import { editVmx, formatVmx, parseVmx, VmxFile } from '@guestwork/vmx'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { machine } from './machine.ts'

const versions = fc.integer({ min: 4, max: 21 })

function vmxOf(entries: Readonly<Record<string, string>>, version: number): string {
  const file = new VmxFile('')
  file.set('config.version', '8')
  file.set('virtualHW.version', String(version))
  for (const [key, value] of Object.entries(entries)) {
    file.set(key, value)
  }
  return file.toString()
}

const throughXml = (vmx: string) => parseDomain(formatDomain(parseVmx(vmx), { inactive: true, secure: true }))

it('a VMX that went through XML keeps every known entry', () => {
  fc.assert(
    fc.property(machine, versions, (entries, version) => {
      const written = new VmxFile(
        formatVmx(throughXml(vmxOf(entries, version)), { virtualHardwareVersion: version }),
      )
      for (const [key, value] of Object.entries(entries))
        expect([key, written.get(key)]).toEqual([key, value])
    }),
  )
})

it('the report of such a VMX says that everything but its version is kept', () => {
  fc.assert(
    fc.property(machine, versions, (entries, version) => {
      const lost: string[] = []
      parseVmx(vmxOf(entries, version), {
        report: ({ field, outcome }) => outcome === 'kept' || lost.push(field),
      })
      expect(lost).toEqual(['virtualHW.version'])
    }),
  )
})

it('a domain that was read can be written, and is read as the same again', () => {
  fc.assert(
    fc.property(machine, versions, (entries, virtualHardwareVersion) => {
      const domain = parseVmx(vmxOf(entries, virtualHardwareVersion))
      expect(parseVmx(formatVmx(domain, { virtualHardwareVersion }))).toEqual(domain)
    }),
  )
})

it('one machine edited to be another is read as the other, and keeps what is not known', () => {
  fc.assert(
    fc.property(machine, machine, versions, (before, after, version) => {
      const unknown = '# by hand\nguestInfo.note = "kept"\n'
      const wanted = parseVmx(vmxOf(after, version))
      const edited = editVmx(vmxOf(before, version) + unknown, wanted)
      expect(parseVmx(edited)).toEqual(wanted)
      expect(edited).toContain(unknown)
    }),
  )
})

it('any bytes give a domain that can be printed, or a VirtError', () => {
  const unit = fc.nat(0xffff).map(code => String.fromCharCode(code))
  const lines = fc.array(fc.oneof(fc.string({ unit }), fc.stringMatching(/^[a-z0-9:.]{1,9} = "[^"]{0,9}"$/)))
  const header = 'config.version = "8"\nvirtualHW.version = "13"\ndisplayName = "x"\n'
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 500 }),
        lines.map(found => header + found.join('\n')),
      ),
      document => {
        try {
          formatDomain(parseVmx(document), { inactive: true, secure: true })
        } catch (error) {
          expect(isVirtError(error)).toBe(true)
        }
      },
    ),
  )
})
