/** What a request carried, once its framing was taken off and its hashes were checked. */
export interface Payload {
  readonly body: Uint8Array
  /** Headers that came after the body, lower-case names. */
  readonly trailers: Readonly<Record<string, string>>
}
