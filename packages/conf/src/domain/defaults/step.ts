import type { Domain } from '../domain.gen.ts'

/** What a driver answers where libvirt's generic rules leave a choice. */
export interface DomainDefaultHooks {
  /** The architecture of a guest that names none, such as `x86_64`. */
  readonly arch?: string
  /** The program that runs a guest that names none; undefined leaves it open. */
  emulator?(domain: Domain): string | undefined
  /** The model of a graphics card that names none; a card without one is left alone. */
  videoModel?(domain: Domain): VideoModelType | undefined
  /** A UUID for a guest that has none; a random one when left out. */
  newUuid?(): string
  /** A MAC address for an interface that has none; a random one that begins with 52:54:00 when left out. */
  newMacAddress?(): string
  /** Names of steps that are not run. */
  readonly skip?: readonly string[]
  /** Steps of the driver's own. */
  readonly steps?: readonly (DomainStep & StepPlace)[]
}

/** The models of a graphics card. */
export type VideoModelType = NonNullable<
  NonNullable<NonNullable<Domain['devices']>['videos']>[number]['model']
>['type']

/** One named part of filling in defaults. */
export interface DomainStep {
  /** The name, for `skip`, `before` and `after`. */
  readonly name: string
  /** Changes the domain in place. */
  run(domain: Domain, hooks: DomainDefaultHooks): void
}

/** Where a driver's step stands; last when it names neither. */
export interface StepPlace {
  /** The step that it goes before. */
  readonly before?: string
  /** The step that it goes after. */
  readonly after?: string
}
