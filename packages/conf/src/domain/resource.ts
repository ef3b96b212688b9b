import { attribute, children, element, scalar, valued } from '../codec/declare.ts'
import { oneOf, yesNo } from '../codec/values/choice.ts'
import { uint } from '../codec/values/number.ts'
import { word } from '../codec/values/text.ts'

/** Where the host counts and limits what the guest uses. */
export const resource = element({
  /** The control group, such as `/machine/production`. */
  partition: scalar(word),
  /** The name by which a Fibre Channel fabric knows the guest's traffic. */
  fibrechannel: valued('appid', word),
})

/** A range of users or groups of a container, and what they are on the host. */
export const idRange = element({
  /** The first number in the container. */
  start: attribute(uint, { required: true }),
  /** The first number on the host. */
  target: attribute(uint, { required: true }),
  /** How many there are. */
  count: attribute(uint, { required: true }),
})

interface Ranges {
  uids?: { start: number }[]
  gids?: { start: number }[]
}

/** Users and groups of a container, and what they are on the host. */
export const idmap = element(
  {
    /** The users. */
    uids: children('uid', idRange),
    /** The groups. */
    gids: children('gid', idRange),
  },
  {
    finish: ({ uids, gids }: Ranges) => {
      for (const ranges of [uids, gids]) ranges?.sort((one, other) => one.start - other.start)
    },
  },
)

/** The ways to sleep that the guest's firmware offers. */
export const pm = element({
  /** Sleeping with the memory kept. */
  suspendToMem: valued('enabled', yesNo, { name: 'suspend-to-mem' }),
  /** Sleeping with the memory on disk. */
  suspendToDisk: valued('enabled', yesNo, { name: 'suspend-to-disk' }),
})

/** An event that is counted. */
export const perfEvent = element({
  /** The event. */
  name: attribute(
    oneOf([
      'cmt',
      'mbmt',
      'mbml',
      'cpu_cycles',
      'instructions',
      'cache_references',
      'cache_misses',
      'branch_instructions',
      'branch_misses',
      'bus_cycles',
      'stalled_cycles_frontend',
      'stalled_cycles_backend',
      'ref_cpu_cycles',
      'cpu_clock',
      'task_clock',
      'page_faults',
      'context_switches',
      'cpu_migrations',
      'page_faults_min',
      'page_faults_maj',
      'alignment_faults',
      'emulation_faults',
    ]),
    { required: true },
  ),
  /** Whether it is counted. */
  enabled: attribute(yesNo, { required: true }),
})

/** Events of the host's processors that are counted for the guest. */
export const perf = element({
  /** The events. */
  events: children('event', perfEvent),
})
