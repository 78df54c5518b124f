/** What a question to an endpoint gave. */
export type EndpointAnswer =
  | {
      readonly state: "answered"
      readonly status: number
      readonly durationMs: number
      /** The time that its `Date` header says; absent when it says none. */
      readonly date?: Date
      /** The first bytes of the answer. */
      readonly text: string
    }
  | { readonly state: "unreachable"; readonly reason: string }

/** Sends one GET, and gives up after the time. */
export type AskEndpoint = (url: URL, timeoutMs: number) => Promise<EndpointAnswer>
