import { describe, expect, it } from "vitest"
import { awsFailure } from "../../src/aws/aws-failure.ts"

describe("awsFailure", () => {
  it.each([
    { name: "NoSuchEntityException", kind: "missing" },
    { name: "ResourceNotFoundException", kind: "missing" },
    { name: "AccessDenied", kind: "forbidden" },
    { name: "NotAuthorizedException", kind: "forbidden" },
    { name: "CredentialsProviderError", kind: "no-credentials" },
    { name: "TokenProviderError", kind: "no-credentials" },
    { name: "ExpiredTokenException", kind: "refused-credentials" },
    { name: "UnrecognizedClientException", kind: "refused-credentials" },
    { name: "TimeoutError", kind: "timeout" },
    { name: "Throttling", kind: "other" },
  ])("takes $name for $kind", ({ name, kind }) => {
    expect(awsFailure(Object.assign(new Error("secret"), { name }))).toEqual({ kind, name })
  })

  it("names a failure of the network by its code", () => {
    const error = Object.assign(new AggregateError([], "secret"), { code: "ECONNREFUSED" })
    expect(awsFailure(error)).toEqual({ kind: "other", name: "ECONNREFUSED" })
  })

  it("says nothing of what isn't an error", () => {
    expect(awsFailure("secret")).toEqual({ kind: "other", name: "no error object" })
  })
})
