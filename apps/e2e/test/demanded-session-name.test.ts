import { type Policy, parsePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import { demandedSessionName } from "../src/demanded-session-name.ts"

const claims: Readonly<Record<string, string>> = {
  "aws:RequestTag/run": "run_id",
  "aws:RequestTag/sha": "sha",
  "token.actions.githubusercontent.com:actor": "actor",
}
const claimOf = (variable: string): string | undefined => claims[variable]

function aTrustPolicy(operator: string, key: string, value: string | string[], effect = "Allow"): Policy {
  const principal = { Federated: "cognito-identity.amazonaws.com" }
  const statement = {
    Effect: effect,
    Principal: principal,
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: { [operator]: { [key]: value } },
  }
  return parsePolicy({ Version: "2012-10-17", Statement: [statement] }, { kind: "trust" })
}

describe("demandedSessionName", () => {
  it.each([
    {
      name: "reads tags as the claims that are mapped to them",
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", "${aws:RequestTag/run}@${aws:RequestTag/sha}"),
      expected: "{run_id}@{sha}",
    },
    {
      name: "keeps literal text around a tag",
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", "gha-${aws:RequestTag/run}"),
      expected: "gha-{run_id}",
    },
    {
      name: "knows the key in any case",
      policy: aTrustPolicy("stringequals", "STS:rolesessionname", "${aws:RequestTag/sha}"),
      expected: "{sha}",
    },
    {
      name: "fills the wildcards of a pattern",
      policy: aTrustPolicy("StringLike", "sts:RoleSessionName", "${aws:RequestTag/run}-*"),
      expected: "{run_id}-claimbridge",
    },
    {
      name: "takes a default where the tag is not mapped",
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", "${aws:RequestTag/team, 'nobody'}"),
      expected: "nobody",
    },
    {
      name: "reads native keys of the direct flow",
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", "${token.actions.githubusercontent.com:actor}"),
      expected: "{actor}",
    },
    {
      name: "takes the first of several names that can be derived",
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", ["${aws:RequestTag/team}", "release"]),
      expected: "release",
    },
    {
      name: "gives nothing for a tag that nobody maps",
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", "${aws:RequestTag/team}"),
      expected: undefined,
    },
    {
      name: "gives nothing where no name is demanded",
      policy: aTrustPolicy("StringEquals", "aws:RequestTag/run", "1"),
      expected: undefined,
    },
    {
      name: "does not take a forbidden name for a demanded one",
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", "root", "Deny"),
      expected: undefined,
    },
  ])("$name", ({ policy, expected }) => {
    expect(demandedSessionName(policy, claimOf)).toBe(expected)
  })
})
