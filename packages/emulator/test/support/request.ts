import type { HttpRequest } from "../../src/http/http-message.ts"

/** A request as a door hands it in. */
export function aRequest(overrides: Partial<HttpRequest> & { readonly headers: HttpRequest["headers"] }): HttpRequest {
  return {
    method: "GET",
    host: overrides.headers.host ?? "127.0.0.1",
    rawPath: "/",
    rawQuery: "",
    body: new Uint8Array(),
    ...overrides,
  }
}
