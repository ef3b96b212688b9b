import { DomainCheckpointFacet } from '../checkpoint/domain-checkpoint-facet.ts'

/**
 * A virtual machine (`virDomainPtr`). Obtained from a connection; several objects may stand for one domain.
 *
 * Its methods are spread over one class for each facet of the driver contract, of which this is the last.
 *
 * @example
 * ```ts
 * const domain = await connection.domainLookupByName('web-1')
 * await domain.create({ paused: true })
 * console.log(await domain.getState())
 * ```
 */
export class Domain extends DomainCheckpointFacet {
  protected override get domain(): this {
    return this
  }
}
