import { attribute, children, content, element } from '../codec/declare.ts'
import { numberSet } from '../codec/values/bitmap.ts'
import { oneOf, yesNo } from '../codec/values/choice.ts'
import { integer, positive, uint, unlessZero } from '../codec/values/number.ts'

/** The guest's processors. */
export const vcpu = element({
  /** Whether the host's processors are chosen by `cpuset` or by numad. */
  placement: attribute(oneOf(['static', 'auto'])),
  /** The processors of the host that the guest runs on, such as `0-2,4`. */
  cpuset: attribute(numberSet),
  /** How many processors are there at start; all of them when left out. */
  current: attribute(uint),
  /** The number of processors. */
  count: content(integer({ max: 0xffff }), { required: true }),
})

/** One processor. */
export const vcpuState = element({
  /** Its number, from 0. */
  id: attribute(uint, { required: true }),
  /** Whether it is there at start. */
  enabled: attribute(yesNo, { required: true }),
  /** Whether it can be plugged in and out. */
  hotpluggable: attribute(yesNo),
  /** The order in which processors are plugged in, from 1. */
  order: attribute(unlessZero(uint)),
})

/** The processors one by one. */
export const vcpus = element(
  {
    /** The processors. */
    vcpus: children('vcpu', vcpuState),
  },
  {
    finish: (owner: { vcpus?: { id: number }[] }) => {
      owner.vcpus?.sort((one, other) => one.id - other.id)
    },
  },
)

/** A thread that serves disks. */
export const ioThread = element({
  /** Its number, from 1. */
  id: attribute(positive, { required: true }),
  /** The least number of workers of its pool. */
  threadPoolMin: attribute(integer({ max: 0x7fffffff }), { name: 'thread_pool_min' }),
  /** The greatest number of workers of its pool. */
  threadPoolMax: attribute(integer({ max: 0x7fffffff }), { name: 'thread_pool_max' }),
})

/** Threads that serve disks, one by one. */
export const ioThreadIds = element({
  /** The threads. */
  threads: children('iothread', ioThread),
})

/** The thread that serves what no other one does. */
export const defaultIoThread = element({
  /** The least number of workers of its pool. */
  threadPoolMin: attribute(integer({ max: 0x7fffffff }), { name: 'thread_pool_min' }),
  /** The greatest number of workers of its pool. */
  threadPoolMax: attribute(integer({ max: 0x7fffffff }), { name: 'thread_pool_max' }),
})
