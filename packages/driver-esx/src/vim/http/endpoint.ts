/** A proxy between client and server. */
export interface Proxy {
  /** How it is spoken to. */
  readonly type: 'http' | 'socks4' | 'socks4a' | 'socks5'
  /** Its host name or address. */
  readonly host: string
  /** 1 to 65535. */
  readonly port: number
}

/** Where a server is and how it is trusted. */
export interface Endpoint {
  /** Its host name or address; an IPv6 address without brackets. */
  readonly host: string
  /** 1 to 65535. */
  readonly port: number
  /** Whether it is reached over TLS. */
  readonly secure: boolean
  /** Whether its certificate is verified; true when left out. A fingerprint takes the place of that. */
  readonly verify?: boolean | undefined
  /** SHA-256 or SHA-1 of the only certificate that is accepted, in hexadecimal, with or without colons. */
  readonly fingerprint?: string | undefined
  /** Certificates to trust in place of the system's, in PEM form. */
  readonly ca?: string | undefined
  /** The proxy to go through. */
  readonly proxy?: Proxy | undefined
}

/** Host and port as they stand in a URL. */
export function authorityOf({ host, port }: { readonly host: string; readonly port: number }): string {
  return `${host.includes(':') ? `[${host}]` : host}:${String(port)}`
}
