import { formatDomain } from '@guestwork/conf/domain'
import { editVmx, formatVmx, parseVmx } from '@guestwork/vmx'

/** What the page found out, for the test to look at. */
export interface VmxReport {
  readonly xml: string
  readonly roundTrip: boolean
  readonly edited: readonly number[]
  readonly refused: string
}

const vmx =
  '.encoding = "windows-1252"\nconfig.version = "8"\nvirtualHW.version = "10"\ndisplayName = "K\u00fcche"\n'
const bytes = Uint8Array.from(vmx, character => character.charCodeAt(0))

function report(): VmxReport {
  const domain = parseVmx(bytes)
  const roundTrip = formatDomain(parseVmx(formatVmx(domain))) === formatDomain(domain)
  const xml = formatDomain(domain)
  domain.name = '20 €'
  return { xml, roundTrip, edited: Array.from(editVmx(bytes, domain)), refused: codeOf(() => parseVmx('?')) }
}

function codeOf(work: () => unknown): string {
  try {
    work()
    return 'no error'
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : String(error)
  }
}

/** The page's answer. */
export const answer = report()
