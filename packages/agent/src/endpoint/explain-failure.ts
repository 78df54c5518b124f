import { ClaimbridgeError } from "@claimbridge/core"
import type { EndpointAnswer } from "./endpoint-answer.ts"

/** Says why there are no credentials. What another error than ours says may be secret. */
export function explainFailure(error: unknown): EndpointAnswer {
  if (!(error instanceof ClaimbridgeError)) return unknownFailure
  const { code, kind, message, hint } = error
  const body = { code, message: `${message} ${hint}` }
  return kind === "unavailable" ? { status: 503, headers: { "retry-after": "1" }, body } : { status: 500, body }
}

const unknownFailure: EndpointAnswer = {
  status: 500,
  body: {
    code: "InternalFailure",
    message:
      "The credentials could not be had. The program that opened the endpoint may say why: its onFailure is told.",
  },
}
