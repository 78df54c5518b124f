/** Where `listen()` binds. */
export interface ListenOptions {
  /** TCP port. Default: 0, any free port. */
  readonly port?: number
  /** Address to bind. Default: `127.0.0.1`. Anything but a loopback address also needs `allowRemote`. */
  readonly host?: string
  /**
   * Lets `host` be an address that other machines can reach. Default: false.
   *
   * > [!WARNING]
   * > The emulator hands out tokens and administrator keys of its own. Keep it off shared networks.
   */
  readonly allowRemote?: boolean
}

/** An emulator that listens. */
export interface Listener {
  /** `http://127.0.0.1:<port>`, without a trailing slash. */
  readonly url: string
  readonly port: number
  /** What an AWS SDK or the AWS CLI needs to find the emulator: `AWS_ENDPOINT_URL`, `AWS_REGION`, `AWS_DEFAULT_REGION`. */
  readonly env: Readonly<Record<string, string>>
  /** Stops listening and ends every open connection. Calling it again does nothing. */
  close(): Promise<void>
}
