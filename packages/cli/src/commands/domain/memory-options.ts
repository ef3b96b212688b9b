import { alias, required, scaledNumber } from '../../grammar/option.ts'
import { impactOptions } from '../arguments/impact.ts'
import { domainOption } from './domain-argument.ts'

/** The options of commands that change an amount of memory. */
export const memoryOptions = {
  domain: domainOption,
  size: required(scaledNumber('how much, in KiB or with a unit such as GiB')),
  ...impactOptions,
  kilobytes: alias('size'),
}
