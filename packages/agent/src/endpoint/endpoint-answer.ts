/** What the endpoint says to a request. */
export interface EndpointAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** An object is sent as JSON, a text as it is. */
  readonly body: object | string
  /** Whether the client has not shown the token. */
  readonly isRefused?: true
  /** Whether it is the endpoint's last word. */
  readonly isLast?: true
}
