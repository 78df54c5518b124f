import { describe, expect, it } from "vitest"
import { completeRequest } from "../../../src/trust/test/complete-request.ts"

const roleArn = "arn:aws:iam::111122223333:role/deploy"
const pool = {
  id: "<Pool>",
  mapping: { owner_id: "repository_owner_id" },
  issuer: "github",
  allowClassicFlow: true,
} as const

describe("completeRequest", () => {
  it.each([
    {
      name: "everything, when there is no request",
      request: undefined,
      completed: { from: "pool", roleArn, pool: { id: "<Pool>", mapping: pool.mapping, allowClassicFlow: true } },
    },
    {
      name: "what the request leaves out of the pool",
      request: { from: "pool", pool: { id: "eu-west-1:0" }, flow: "enhanced" },
      completed: {
        ...{ from: "pool", flow: "enhanced", roleArn },
        pool: { id: "eu-west-1:0", mapping: pool.mapping, allowClassicFlow: true },
      },
    },
    {
      name: "no role, when the request has one",
      request: { from: "token", roleArn: "arn:aws:iam::444455556666:role/x" },
      completed: { from: "token", roleArn: "arn:aws:iam::444455556666:role/x" },
    },
    { name: "nothing in what is no request", request: "x", completed: "x" },
  ])("fills in $name", ({ request, completed }) => {
    expect(completeRequest(request, { pool, roleArn })).toEqual(completed)
  })

  it("asks with the CI's token where there is no pool", () => {
    expect(completeRequest({}, { pool: undefined, roleArn: undefined })).toEqual({ from: "token" })
  })
})
