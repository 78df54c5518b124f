/** A proxy that gives no connection. Its host is named, never its password. */
export class ProxyFailure extends Error {
  override readonly name: string = "ProxyFailure"
  /** Host and port of the proxy. */
  readonly proxy: string
  /** The variable that names the proxy. */
  readonly variable: string
  /** What was asked for, host and port. */
  readonly target: string
  /** The status that it answered with, if it did. */
  readonly status: number | undefined
  /** Of the system error if there is no answer. The SDK reads it, to see whether trying again may help. */
  readonly code: string | undefined

  constructor(
    facts: Pick<ProxyFailure, "proxy" | "variable" | "target"> & Partial<Pick<ProxyFailure, "status" | "code">>,
  ) {
    super(`no connection to ${facts.target} through the proxy ${facts.proxy}`)
    this.proxy = facts.proxy
    this.variable = facts.variable
    this.target = facts.target
    this.status = facts.status
    this.code = facts.code
  }
}
