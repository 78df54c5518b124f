/** What counts of a request to the endpoint. */
export interface EndpointRequest {
  readonly method: string
  /** The target as it was sent, a query included. */
  readonly target: string
  /** By names in lower case. */
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}
