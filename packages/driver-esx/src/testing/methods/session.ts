import { randomUUID } from 'node:crypto'
import type { ObjectContent, Ref, UserSession } from '../../vim/index.ts'
import type { WatchedFilter } from './watched-filter.ts'

/** A property collector with filters of its own. */
export interface CollectorState {
  /** Its filters. */
  readonly filters: WatchedFilter[]
  /** How often something changed. */
  version: number
}

/** A session of a client of a fake server. */
export class SessionState {
  /** What the cookie holds. */
  readonly key = randomUUID()
  /** Whose it is. */
  readonly user: UserSession
  /** Its property collectors, by id. */
  readonly collectors = new Map<string, CollectorState>()
  /** Pages that are left, by token. */
  readonly pages = new Map<string, readonly ObjectContent[]>()
  /** Fires when it ends. */
  readonly ended = new AbortController()

  /**
   * @param userName - whose it is
   * @param now - when it begins
   */
  constructor(userName: string, now: Date) {
    const locale = { locale: 'en', messageLocale: 'en' }
    this.user = {
      key: this.key,
      userName,
      fullName: userName,
      loginTime: now,
      lastActiveTime: now,
      ...locale,
    }
  }

  /** A collector of this session; the server's own is made when it is used first. */
  collector({ value }: Ref, shared: Ref): CollectorState | undefined {
    if (value === shared.value && !this.collectors.has(value))
      this.collectors.set(value, { filters: [], version: 0 })
    return this.collectors.get(value)
  }
}
