import { type Policy, parsePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import { type ClaimFact, demandedSessionName } from "../src/demanded-session-name.ts"

const claims: Readonly<Record<string, string>> = {
  "aws:RequestTag/run": "run_id",
  "aws:RequestTag/sha": "sha",
  "aws:RequestTag/environment": "environment",
  "token.actions.githubusercontent.com:actor": "actor",
}
const claimOf = (variable: string): ClaimFact | undefined => {
  const name = claims[variable]
  return name === undefined ? undefined : { name, present: name !== "environment" }
}

const federated = { Federated: "cognito-identity.amazonaws.com" }

function aTrustPolicy(operator: string, key: string, value: string | string[], parts: object = {}): Policy {
  const statement = {
    Effect: "Allow",
    Principal: federated,
    Action: "sts:AssumeRoleWithWebIdentity",
    Condition: { [operator]: { [key]: value } },
    ...parts,
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
      name: "takes a default where the token lacks the claim",
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", "${aws:RequestTag/environment, 'none'}"),
      expected: "none",
    },
    {
      name: "names a claim that the token lacks when there is no default",
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", "${aws:RequestTag/environment}"),
      expected: "{environment}",
    },
    {
      name: "reads conditions that hold for any or all values, or only if the key exists",
      policy: aTrustPolicy("ForAnyValue:StringLikeIfExists", "sts:RoleSessionName", "*@${aws:RequestTag/sha}"),
      expected: "claimbridge@{sha}",
    },
    {
      name: "keeps every separator that a session name may have",
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", "a-${aws:RequestTag/run}_b.c=d,e+f@g"),
      expected: "a-{run_id}_b.c=d,e+f@g",
    },
    {
      name: "prefers a name that AWS allows",
      policy: aTrustPolicy("StringLike", "sts:RoleSessionName", [
        "run/${aws:RequestTag/run}",
        "run-${aws:RequestTag/run}",
      ]),
      expected: "run-{run_id}",
    },
    {
      name: "gives the name that AWS does not allow when there is no other",
      policy: aTrustPolicy("StringLike", "sts:RoleSessionName", "run/${aws:RequestTag/run}"),
      expected: "run/{run_id}",
    },
    {
      name: "takes no name from a statement for other principals",
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", "root", { Principal: { AWS: "111122223333" } }),
      expected: undefined,
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
      policy: aTrustPolicy("StringEquals", "sts:RoleSessionName", "root", { Effect: "Deny" }),
      expected: undefined,
    },
  ])("$name", ({ policy, expected }) => {
    expect(demandedSessionName(policy, claimOf)).toBe(expected)
  })
})
