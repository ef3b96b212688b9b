/**
 * The ground that every guestwork package stands on: errors, connection URIs, identifiers, units and logging.
 * Everything here also runs in a browser; what needs Node is in `@guestwork/util/node`.
 *
 * @packageDocumentation
 */
export * from './error-codes.ts'
export * from './error-domains.ts'
export * from './virt-error.ts'
