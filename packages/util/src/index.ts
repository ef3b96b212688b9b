/**
 * The ground that every guestwork package stands on: errors, connection URIs, identifiers, units and logging.
 * Everything here also runs in a browser; what needs Node is in `@guestwork/util/node`.
 *
 * @packageDocumentation
 */
export * from './auth-conf.ts'
export * from './bitmap.ts'
export * from './connection-aliases.ts'
export * from './connection-uri.ts'
export * from './error-codes.ts'
export * from './error-domains.ts'
export * from './libvirt-conf.ts'
export * from './libvirt-conf-writer.ts'
export * from './log.ts'
export * from './log-filter.ts'
export * from './log-output.ts'
export * from './mac-address.ts'
export * from './size.ts'
export * from './socket-address.ts'
export * from './typed-parameter.ts'
export * from './typed-parameter-object.ts'
export * from './typed-parameter-text.ts'
export * from './uri.ts'
export * from './uri-parameters.ts'
export * from './uri-redaction.ts'
export * from './uuid.ts'
export * from './virt-error.ts'
