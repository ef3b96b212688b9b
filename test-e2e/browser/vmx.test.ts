import { expect, it } from 'vitest'
import { openPage } from './open-page.ts'
import type { VmxReport } from './vmx-page.ts'

it('loads vmx, reads, writes and edits a VMX in windows-1252', async () => {
  const { answer, problems } = await openPage<VmxReport>('vmx-page.ts')
  expect(problems).toEqual([])
  expect(answer.xml).toMatch(/^<domain type='vmware'>\n {2}<name>Küche<\/name>/)
  expect(answer.roundTrip).toBe(true)
  expect(Buffer.from(answer.edited).toString('latin1')).toContain('displayName = "20 \u0080"\n')
  expect(answer.refused).toBe('CONF_SYNTAX')
})
