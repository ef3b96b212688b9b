import { describe, expect, it } from 'vitest'
import { domainSteps, fillDomainDefaults, parseDomain, type Domain } from '../../src/domain/index.ts'

const guest = (devices = ''): Domain =>
  parseDomain(
    `<domain type='test'><name>a</name><memory>1</memory><os><type>hvm</type></os><devices>${devices}</devices></domain>`,
  )

describe('fillDomainDefaults', () => {
  it('changes the domain in place', () => {
    const domain = guest()
    expect(fillDomainDefaults(domain)).toBe(domain)
    expect(domain).toMatchObject({
      currentMemory: 1n,
      vcpu: { count: 1, placement: 'static' },
      onReboot: 'restart',
    })
  })

  it('asks the driver where the rules leave a choice', () => {
    const domain = fillDomainDefaults(guest(`<interface type='user'/><video/>`), {
      arch: 's390x',
      emulator: ({ type }) => `/usr/bin/${type}`,
      videoModel: () => 'virtio',
      newUuid: () => '00000000-0000-0000-0000-000000000001',
      newMacAddress: () => '52:54:00:00:00:02',
    })
    expect(domain.os?.type?.arch).toBe('s390x')
    expect(domain.uuid).toBe('00000000-0000-0000-0000-000000000001')
    expect(domain.devices).toMatchObject({
      emulator: '/usr/bin/test',
      interfaces: [{ mac: { address: '52:54:00:00:00:02' } }],
      videos: [{ model: { type: 'virtio', heads: 1, primary: true } }],
    })
  })

  it('leaves out steps by name', () => {
    const names = domainSteps.map(({ name }) => name)
    const domain = guest(`<disk><target dev='hda'/></disk>`)
    expect(fillDomainDefaults(structuredClone(domain), { skip: names })).toEqual(domain)
    expect(new Set(names).size).toBe(names.length)
  })

  it('runs the steps of a driver at their place', () => {
    const order: string[] = []
    const note = (name: string) => ({
      name,
      run: ({ uuid, clock }: Domain) =>
        order.push(`${name} ${String(uuid !== undefined)} ${String(clock !== undefined)}`),
    })
    fillDomainDefaults(guest(), {
      steps: [
        { ...note('last') },
        { ...note('first'), before: 'identity' },
        { ...note('middle'), after: 'identity' },
      ],
    })
    expect(order).toEqual(['first false false', 'middle true false', 'last true true'])
  })

  it('gives random identities of the right form', () => {
    const domain = fillDomainDefaults(guest(`<interface type='user'/>`))
    expect(domain.uuid).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    expect(domain.devices?.interfaces?.[0]?.mac?.address).toMatch(/^52:54:00(:[0-9a-f]{2}){3}$/)
  })
})
