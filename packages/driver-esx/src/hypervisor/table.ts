import type { HypervisorDriver } from '@guestwork/core'
import type { EsxSession } from '../session.ts'
import {
  esxConnectClose,
  esxConnectGetHostname,
  esxConnectGetType,
  esxConnectGetVersion,
  esxConnectIsAlive,
  esxConnectIsEncrypted,
  esxConnectIsSecure,
  esxConnectOpen,
} from './connection.ts'

/** What the driver does, slot by slot. */
export const esxHypervisor = {
  connectOpen: esxConnectOpen,
  connectClose: esxConnectClose,
  connectGetType: esxConnectGetType,
  connectGetVersion: esxConnectGetVersion,
  connectGetHostname: esxConnectGetHostname,
  connectIsAlive: esxConnectIsAlive,
  connectIsEncrypted: esxConnectIsEncrypted,
  connectIsSecure: esxConnectIsSecure,
} satisfies HypervisorDriver<EsxSession>
