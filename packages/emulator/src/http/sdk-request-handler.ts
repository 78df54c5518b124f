import type { Readable } from "node:stream"

/** The part of an AWS SDK request that a handler reads. */
export interface SdkRequest {
  readonly method: string
  readonly hostname: string
  readonly port?: number
  readonly path: string
  readonly query?: Readonly<Record<string, string | readonly string[] | null>>
  readonly headers: Readonly<Record<string, string>>
  readonly body?: unknown
}

/** What an AWS SDK client makes of an answer. */
export interface SdkResponse {
  statusCode: number
  reason?: string
  headers: Record<string, string>
  body: Readable
}

export interface SdkHandlerOptions {
  readonly abortSignal?: object
  /** Milliseconds. Default: no limit. */
  readonly requestTimeout?: number
}

/** Fits the `requestHandler` option of every AWS SDK for JavaScript v3 client. */
export interface SdkRequestHandler {
  readonly metadata: { readonly handlerProtocol: string }
  handle(request: SdkRequest, options?: SdkHandlerOptions): Promise<{ response: SdkResponse }>
  updateHttpClientConfig(key: never, value: never): void
  httpHandlerConfigs(): Record<string, never>
  /** Does nothing: the emulator lives until its own `close()`. */
  destroy(): void
}
