/** The first character that must be escaped in a user or host name of a URI (RFC 3986's `reg-name`). */
export const badInName = /[^A-Za-z0-9\-._~!$&'()*+,;=:%]|%(?![0-9A-Fa-f]{2})/

/** The first character that must be escaped in a path. */
export const badInPath = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/%]|%(?![0-9A-Fa-f]{2})/

/** The first character that must be escaped in a query. */
export const badInQuery = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%]|%(?![0-9A-Fa-f]{2})/

/** The first character that must be escaped in a fragment; libxml2 allows brackets there. */
export const badInFragment = /[^A-Za-z0-9\-._~!$&'()*+,;=:@/?%[\]]|%(?![0-9A-Fa-f]{2})/
