import type { DomainStateInfo } from '@guestwork/core'
import type { ProcessIdentity } from '@guestwork/util/node'
import type { OpenConsole } from '../console/open-console.ts'
import type { CompleteDomain } from '../definition/parse-definition.ts'
import type { QmpClient } from '../qmp/client.ts'
import type { StatusRecord } from '../state/status-record.ts'

/** A live configuration: complete, with the guest's id and the names of its devices. */
export interface LiveDomain extends CompleteDomain {
  /** The number of the guest, unique in its root. */
  id: number
}

/** What the guest's next shutdown or pause means, where somebody asked for it. */
export interface Expectations {
  /** Why the virtual CPUs are about to stop: a `DomainPausedReason`. */
  pause?: number | undefined
  /** Why they are about to run: a `DomainRunningReason`. */
  run?: number | undefined
  /** The guest was asked to reboot: its shutdown is the first half of that. */
  reboot?: boolean | undefined
}

/** A domain while QEMU runs it. */
export class Guest {
  /** The live configuration. */
  readonly live: LiveDomain
  /** The folder for its sockets. */
  readonly folder: string
  /** QEMU's process. */
  readonly process: ProcessIdentity
  /** Whether the connection that started it takes it along when it ends. */
  readonly autodestroy: boolean
  /** What is expected to happen next. */
  readonly expected: Expectations = {}
  /** The consoles that are open, by the alias of their device. */
  readonly consoles = new Map<string, OpenConsole>()
  /** How far it has come. */
  phase: StatusRecord['phase']
  /** QEMU's monitor; undefined until it is connected, and after we have left it. */
  monitor: QmpClient | undefined
  /** The last writing of its status file: the next one follows it. */
  lastWrite: Promise<void> = Promise.resolve()
  /** The work that ends it, once that has begun. */
  ending: Promise<void> | undefined
  /** Whether we leave it to the next owner; its monitor's end means nothing then. */
  isLeft = false

  constructor(options: Pick<StatusRecord, 'live' | 'folder' | 'autodestroy' | 'phase' | 'process'>) {
    this.live = options.live
    this.folder = options.folder
    this.autodestroy = options.autodestroy
    this.phase = options.phase
    this.process = options.process
  }

  /** The hypervisor's number of the guest. */
  get id(): number {
    return this.live.id
  }

  /** What the status file holds. */
  record(state: DomainStateInfo): StatusRecord {
    const { phase, live, folder, autodestroy, process } = this
    return { phase, live, folder, autodestroy, process, state }
  }

  /** Stops watching it. It runs on, and the next owner of the root finds it. */
  leave(): void {
    this.isLeft = true
    this.closeConsoles()
    this.monitor?.close()
    this.monitor = undefined
  }

  /** Ends the streams of all its consoles. */
  closeConsoles(): void {
    for (const console of this.consoles.values()) console.close()
    this.consoles.clear()
  }
}
