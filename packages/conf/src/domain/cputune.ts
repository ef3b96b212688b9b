import { attribute, child, children, element, scalar } from '../codec/declare.ts'
import { numberSet } from '../codec/values/bitmap.ts'
import { oneOf } from '../codec/values/choice.ts'
import { int, long, positive, uint, ulong, unlessZero } from '../codec/values/number.ts'
import { cachetune, memorytune } from './resctrl.ts'
import { orderTuning } from './sched-order.ts'

/** The host's processors for one of the guest's. */
export const vcpuPin = element({
  /** The number of the guest's processor. */
  vcpu: attribute(uint, { required: true }),
  /** The host's processors. */
  cpuset: attribute(numberSet, { required: true, missingCode: 'INTERNAL_ERROR' }),
})

/** The host's processors for the hypervisor's other threads. */
export const emulatorPin = element({
  /** The host's processors. */
  cpuset: attribute(numberSet, { required: true, missingCode: 'INTERNAL_ERROR' }),
})

/** The host's processors for a thread that serves disks. */
export const ioThreadPin = element({
  /** The number of the thread. */
  iothread: attribute(positive, { required: true }),
  /** The host's processors. */
  cpuset: attribute(numberSet, { required: true, missingCode: 'INTERNAL_ERROR' }),
})

const scheduler = oneOf(['batch', 'idle', 'fifo', 'rr'])

/** How the host schedules processors of the guest. */
export const vcpuSched = element({
  /** The guest's processors. */
  vcpus: attribute(numberSet, { required: true }),
  /** The scheduler. */
  scheduler: attribute(scheduler, { required: true }),
  /** The priority, with `fifo` and `rr`: 1 to 99. */
  priority: attribute(int),
})

/** How the host schedules threads that serve disks. */
export const ioThreadSched = element({
  /** The threads. */
  iothreads: attribute(numberSet, { required: true }),
  /** The scheduler. */
  scheduler: attribute(scheduler, { required: true }),
  /** The priority, with `fifo` and `rr`: 1 to 99. */
  priority: attribute(int),
})

/** How the host schedules the hypervisor's other threads. */
export const emulatorSched = element({
  /** The scheduler. */
  scheduler: attribute(scheduler, { required: true }),
  /** The priority, with `fifo` and `rr`: 1 to 99. */
  priority: attribute(int),
})

/** Limits on the host's processors. Periods and quotas are microseconds; a quota of -1 is none. */
export const cputune = element(
  {
    /** The guest's weight among others. */
    shares: scalar(ulong),
    /** The period for one processor of the guest. */
    period: scalar(unlessZero(ulong)),
    /** The time that it may run in each period. */
    quota: scalar(unlessZero(long)),
    /** The period for the whole guest. */
    globalPeriod: scalar(unlessZero(ulong), { name: 'global_period' }),
    /** The time that it may run in each period. */
    globalQuota: scalar(unlessZero(long), { name: 'global_quota' }),
    /** The period for the hypervisor's other threads. */
    emulatorPeriod: scalar(unlessZero(ulong), { name: 'emulator_period' }),
    /** The time that they may run in each period. */
    emulatorQuota: scalar(unlessZero(long), { name: 'emulator_quota' }),
    /** The period for threads that serve disks. */
    iothreadPeriod: scalar(unlessZero(ulong), { name: 'iothread_period' }),
    /** The time that they may run in each period. */
    iothreadQuota: scalar(unlessZero(long), { name: 'iothread_quota' }),
    /** The host's processors for each of the guest's. */
    vcpupins: children('vcpupin', vcpuPin),
    /** The host's processors for the hypervisor's other threads. */
    emulatorpin: child(emulatorPin, { singleCode: 'XML_ERROR' }),
    /** The host's processors for threads that serve disks. */
    iothreadpins: children('iothreadpin', ioThreadPin),
    /** How the host schedules the hypervisor's other threads. */
    emulatorsched: child(emulatorSched, { singleCode: 'XML_ERROR' }),
    /** How the host schedules processors of the guest. */
    vcpuscheds: children('vcpusched', vcpuSched),
    /** How the host schedules threads that serve disks. */
    iothreadscheds: children('iothreadsched', ioThreadSched),
    /** Shares of the host's caches. */
    cachetunes: children('cachetune', cachetune),
    /** Shares of the host's memory bandwidth. */
    memorytunes: children('memorytune', memorytune),
  },
  { finish: orderTuning },
)
