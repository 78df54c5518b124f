import { describe, expect, it } from "vitest"
import { authorize, type NamedPolicy, type PolicySet, parsePolicy } from "../src/index.ts"
import { type AuthorizationCase, authorizationCases, callers, type Says } from "./cases/authorizations.ts"

describe("authorize", () => {
  it.each(authorizationCases)("$name", (row) => {
    const authorization = authorize(policySetOf(row), {
      action: "s3:GetObject",
      resource: "arn:aws:s3:::acme/x",
      principal: callers[row.caller ?? "session"],
    })

    const { decision, deniedBy } = authorization
    expect({ decision, deniedBy }).toEqual({ decision: row.expect, deniedBy: row.deniedBy })
  })

  it("takes a resource policy without a principal, which only a document without a kind can be, like one for the role", () => {
    const sides = { identity: [], resource: policyThat("allow", "resource") }
    expect(authorize(sides, { action: "s3:GetObject", principal: callers.session }).decision).toBe("allow")
  })

  it("keeps every policy with its name and type, in one order", () => {
    const everyType = policySetOf({
      identity: ["nothing"],
      session: ["allow"],
      boundary: "allow",
      resource: { says: "allow", principal: "*" },
    })

    const { policies } = authorize(everyType, { action: "s3:GetObject", resource: "arn:aws:s3:::acme/x" })

    expect(policies.map(({ name, type, evaluation }) => [name, type, evaluation.decision])).toEqual([
      ["identity 0", "identity", "implicit-deny"],
      ["session 0", "session", "allow"],
      ["boundary", "boundary", "allow"],
      ["resource", "resource", "allow"],
    ])
  })
})

type Sides = Pick<AuthorizationCase, "identity" | "session" | "boundary" | "resource" | "sameAccount">

function policySetOf({ identity, session, boundary, resource, sameAccount }: Sides): PolicySet {
  return {
    identity: identity.map((says, index) => policyThat(says, `identity ${index}`)),
    ...(session && { session: session.map((says, index) => policyThat(says, `session ${index}`)) }),
    ...(boundary && { boundary: policyThat(boundary, "boundary") }),
    ...(resource && { resource: policyThat(resource.says, "resource", principalOf(resource)) }),
    ...(sameAccount !== undefined && { sameAccount }),
  }
}

function principalOf({ principal, notPrincipal }: NonNullable<AuthorizationCase["resource"]>): object {
  return notPrincipal === undefined ? { Principal: principal } : { NotPrincipal: notPrincipal }
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
