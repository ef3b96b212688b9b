import { attribute, child, element, scalar, valued } from '../../codec/declare.ts'
import { oneOf, onOff } from '../../codec/values/choice.ts'
import { anyBase, unlessZero } from '../../codec/values/number.ts'
import { text, word } from '../../codec/values/text.ts'
import { size } from '../../codec/values/size.ts'
import { deviceInfo } from './device-info.ts'

/** The process that others meet at. */
export const shmemServer = element({
  /** The path of its socket. */
  path: attribute(word),
})

/** Interrupts between those who share. */
export const shmemMsi = element({
  /** The number of interrupts. */
  vectors: attribute(unlessZero(anyBase)),
  /** Whether they are handled in a thread of their own. */
  ioeventfd: attribute(onOff),
})

/** Memory that guests share. */
export const shmem = element({
  /** The name of the memory. */
  name: attribute(text, { required: true }),
  /** Whether the memory moves with this guest. */
  role: attribute(oneOf(['master', 'peer'])),
  /** What the guest sees. */
  model: valued('type', oneOf(['ivshmem', 'ivshmem-plain', 'ivshmem-doorbell']), { default: 'ivshmem' }),
  /** The size in MiB. */
  size: scalar(unlessZero(size({ unit: 'MiB', assumed: 'bytes', written: 'M' }))),
  /** The process that others meet at. */
  server: child(shmemServer),
  /** Interrupts. */
  msi: child(shmemMsi),
  ...deviceInfo,
})
