/** A request as every door hands it in: nothing decoded, so that a signature can be checked. */
export interface HttpRequest {
  readonly method: string
  /** Lower-case host with port, as the client named it. */
  readonly host: string
  /** As sent, still percent-encoded, beginning with `/`. */
  readonly rawPath: string
  /** As sent, without `?`; empty when there is none. */
  readonly rawQuery: string
  /** Lower-case names; repeated headers joined by a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array
  /** Who sent it, as `aws:SourceIp` will say. Default: `127.0.0.1`. */
  readonly remoteAddress?: string
}

export interface HttpResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | string
}
