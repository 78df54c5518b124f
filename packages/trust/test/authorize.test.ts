import { describe, expect, it } from "vitest"
import { authorize, type NamedPolicy, type PolicySet, parsePolicy } from "../src/index.ts"
import { type AuthorizationCase, authorizationCases, ids, type Says, userIds } from "./cases/authorizations.ts"

describe("authorize", () => {
  it.each(authorizationCases)("$name", (row) => {
    const authorization = authorize(policySetOf(row), {
      action: "s3:GetObject",
      resource: "arn:aws:s3:::acme/x",
      principal: { type: "AWS", ids: row.caller === "user" ? userIds : ids },
    })

    const { decision, deniedBy } = authorization
    expect({ decision, deniedBy }).toEqual({ decision: row.expect, deniedBy: row.deniedBy })
  })

  it("keeps every policy with its name and type, in one order", () => {
    const row: AuthorizationCase = {
      name: "all types",
      identity: ["nothing"],
      session: ["allow"],
      boundary: "allow",
      resource: { says: "allow", principal: "*" },
      expect: "allow",
      page: "",
    }

    const { policies } = authorize(policySetOf(row), { action: "s3:GetObject", resource: "arn:aws:s3:::acme/x" })

    expect(policies.map(({ name, type, evaluation }) => [name, type, evaluation.decision])).toEqual([
      ["identity 0", "identity", "implicit-deny"],
      ["session 0", "session", "allow"],
      ["boundary", "boundary", "allow"],
      ["resource", "resource", "allow"],
    ])
  })
})

function policySetOf({ identity, session, boundary, resource, sameAccount }: AuthorizationCase): PolicySet {
  return {
    identity: identity.map((says, index) => policyThat(says, `identity ${index}`)),
    ...(session && { session: session.map((says, index) => policyThat(says, `session ${index}`)) }),
    ...(boundary && { boundary: policyThat(boundary, "boundary") }),
    ...(resource && { resource: policyThat(resource.says, "resource", { Principal: resource.principal }) }),
    ...(sameAccount !== undefined && { sameAccount }),
  }
}

function policyThat(says: Says, name: string, principal: object = {}): NamedPolicy {
  const statement = {
    Effect: says === "deny" ? "Deny" : "Allow",
    Action: says === "nothing" ? "sqs:*" : "s3:*",
    Resource: "*",
    ...principal,
  }
  return { name, policy: parsePolicy({ Version: "2012-10-17", Statement: statement }) }
}
