import type { HttpHandlerOptions, HttpRequest, HttpResponse, RequestHandler } from "@smithy/types"
import { expectTypeOf, it } from "vitest"
import type { Emulator } from "../../src/index.ts"

it("fits what AWS SDK clients take as a request handler", () => {
  expectTypeOf<Emulator["requestHandler"]>().toExtend<RequestHandler<HttpRequest, HttpResponse, HttpHandlerOptions>>()
})

it("fits wherever a fetch is asked for", () => {
  expectTypeOf<Emulator["fetch"]>().toExtend<typeof globalThis.fetch>()
})
