/** Certificate and key of the server, as PEM files. */
export interface TlsFiles {
  /** The certificate, then those between it and the root. */
  readonly certFile: string
  /** Its private key, readable by the issuer's user alone. */
  readonly keyFile: string
}

/** Where an issuer listens. */
export interface ListenOptions {
  /** Default: a free one. */
  readonly port?: number
  /** Default: `127.0.0.1`. */
  readonly host?: string
  /** Default: none, so a proxy has to do TLS. */
  readonly tls?: TlsFiles
  /**
   * Says that nobody but your proxy can reach the port. Needed to listen without TLS on an address that isn't loopback,
   * since request tokens and secrets travel readably then. Default: false.
   */
  readonly allowPlainHttp?: boolean
  /** How long requests are still taken after `close()`, while readiness already says no, in milliseconds. Default: 0. */
  readonly drainMs?: number
}

/** An open port. */
export interface Listener {
  /** Where it is; not the issuer's public URL. */
  readonly url: string
  readonly port: number
  /** Stops taking requests, and waits up to 10 seconds for answers under way. Calling it again does nothing more. */
  close(): Promise<void>
}
