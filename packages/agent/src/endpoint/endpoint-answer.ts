/** What the endpoint says to a request. */
export interface EndpointAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: object
  /** Whether it is the endpoint's last word. */
  readonly isLast?: true
}
