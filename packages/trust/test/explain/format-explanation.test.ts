import { stripVTControlCharacters } from "node:util"
import { describe, expect, it } from "vitest"
import { type Explanation, explainTrust, formatExplanation, parsePolicy } from "../../src/index.ts"
import { aPoolRequest, aTokenRequest, githubClaims } from "../support/a-request.ts"
import { aDirectTrustPolicy, aTrustPolicy } from "../support/a-trust-policy.ts"

const reviewJob = explainTrust(
  aTrustPolicy({ also: { StringLike: { "aws:RequestTag/environment": ["production", "staging"] } } }),
  aPoolRequest({
    claims: githubClaims({ environment: "review" }),
    pool: { mapping: { owner_id: "repository_owner_id", environment: "environment" } },
  }),
)

function lines(explanation: Explanation): readonly string[] {
  return formatExplanation(explanation).split("\n")
}

describe("formatExplanation", () => {
  it("begins with the verdict and what is in the way, with the values of both sides aligned", () => {
    expect(formatExplanation(reviewJob)).toBe(
      [
        "Denied: sts:AssumeRoleWithWebIdentity",
        "  Statement[0] (Allow) comes nearest: one thing is in the way.",
        '  Statement[0].Condition.StringLike["aws:RequestTag/environment"]:',
        '    policy   "production"',
        '             "staging"',
        '    request  "review"',
        '    In the job or its token: "aws:RequestTag/environment" has another value.',
        "",
        "The rest",
        "  sts:AssumeRoleWithWebIdentity: not allowed.",
        '    Statement[0].Condition.StringEquals["cognito-identity.amazonaws.com:aud"] holds.',
        '    Statement[0].Condition.StringEquals["aws:RequestTag/owner_id"] holds.',
        "  sts:TagSession: not allowed.",
        "    Statement[0] (Allow) doesn't apply, as above.",
      ].join("\n"),
    )
  })

  it("is short when everything is allowed", () => {
    expect(lines(explainTrust(aTrustPolicy({}), aPoolRequest()))).toEqual([
      "Allowed: sts:AssumeRoleWithWebIdentity, sts:TagSession",
      "",
      "The rest",
      "  sts:AssumeRoleWithWebIdentity: allowed by Statement[0] (Allow).",
      "  sts:TagSession: allowed by Statement[0] (Allow).",
    ])
  })

  it("names no statement that had no say", () => {
    const other = { Effect: "Allow", Principal: { AWS: "111122223333" }, Action: "sts:AssumeRole" }
    const never = { Effect: "Deny", Principal: "*", Action: "sts:AssumeRole" }
    expect(lines(explainTrust(aTrustPolicy({ statements: [other, never] }), aPoolRequest())).slice(-2)).toEqual([
      "  sts:AssumeRoleWithWebIdentity: allowed by Statement[0] (Allow).",
      "  sts:TagSession: allowed by Statement[0] (Allow).",
    ])
  })

  it("names the statement that denies", () => {
    const Condition = { StringEquals: { "aws:RequestTag/owner_id": "65" } }
    const statements = [{ Effect: "Deny", Sid: "Nobody", Principal: "*", Action: "sts:*", Condition }]
    expect(lines(explainTrust(aTrustPolicy({ statements }), aPoolRequest())).slice(0, 5)).toEqual([
      "Denied: sts:AssumeRoleWithWebIdentity",
      '  Statement[1] "Nobody" (Deny) denies it.',
      '  Statement[1].Condition.StringEquals["aws:RequestTag/owner_id"]:',
      '    policy   "65"',
      '    request  "65"',
    ])
  })

  it("says what fails before any policy is asked", () => {
    const explanation = explainTrust(aTrustPolicy({}), aPoolRequest({ roleSessionName: "a/b" }))
    expect(lines(explanation).slice(0, 2)).toEqual([
      "Refused before any policy is asked",
      '    In the call: "a/b" isn\'t a session name: 2 to 64 letters, digits and _+=,.@-.',
    ])
  })

  it("shows what was written where a variable stands, and what it became", () => {
    const also = { StringLike: { "sts:RoleSessionName": "run-${aws:RequestTag/owner_id}" } }
    const text = formatExplanation(explainTrust(aTrustPolicy({ also }), aPoolRequest({ roleSessionName: "deploy" })))
    expect(text).toContain(
      ['    written  "run-${aws:RequestTag/owner_id}"', '    policy   "run-65"', '    request  "deploy"'].join("\n"),
    )
  })

  it("shows what was written when one of several values has a variable", () => {
    const also = { StringLike: { "sts:RoleSessionName": ["main", "run-${aws:RequestTag/owner_id}"] } }
    expect(lines(explainTrust(aTrustPolicy({ also }), aPoolRequest())).slice(3, 8)).toEqual([
      '    written  "main"',
      '             "run-${aws:RequestTag/owner_id}"',
      '    policy   "main"',
      '             "run-65"',
      "    request  (nothing)",
    ])
  })

  it("tells of other statements what isn't told yet, with its traps", () => {
    const other = (Effect: string, Condition: object) => {
      const Principal = { Federated: "cognito-identity.amazonaws.com" }
      return { Effect, Principal, Action: "sts:AssumeRoleWithWebIdentity", Condition }
    }
    const statements = [
      other("Allow", { StringEquals: { "aws:PrincipalTag/team": "blue", "sts:RoleSessionName": "x" } }),
      other("Deny", { StringEquals: { "aws:PrincipalTag/group": "red" } }),
    ]
    const also = { StringLike: { "sts:RoleSessionName": "x" } }
    const text = lines(explainTrust(aTrustPolicy({ also, statements }), aPoolRequest()))
    expect(text.slice(text.indexOf("Watch out"))).toEqual([
      "Watch out",
      '  "aws:PrincipalTag/group" begins with the session. A trust policy needs "aws:RequestTag/group".',
      "",
      "The rest",
      "  sts:AssumeRoleWithWebIdentity: not allowed.",
      '    Statement[0].Condition.StringEquals["cognito-identity.amazonaws.com:aud"] holds.',
      '    Statement[0].Condition.StringEquals["aws:RequestTag/owner_id"] holds.',
      "    Statement[1] (Allow) doesn't apply:",
      '      Statement[1].Condition.StringEquals["aws:PrincipalTag/team"]: "aws:PrincipalTag/team" begins',
      '        with the session. A trust policy needs "aws:RequestTag/team".',
      '      Statement[1].Condition.StringEquals["sts:RoleSessionName"]: This request doesn\'t say',
      '        "sts:RoleSessionName". Give it if AWS would know it.',
      "  sts:TagSession: not allowed.",
      "    Statement[0] (Allow) doesn't apply, as above.",
      "    Statement[1] (Allow) doesn't apply:",
      '      Statement[1].Action: Add "sts:TagSession" to the actions.',
    ])
  })

  it("says what no tag can have once, and what else is wrong with the tags beside it", () => {
    const mapping = { owner_id: "repository_owner_id", actor: "actor", environment: "environment" }
    const claims = githubClaims({ actor: "renovate[bot]" })
    const request = aPoolRequest({ claims, pool: { mapping }, roleTags: { environment: "production" } })
    expect(lines(explainTrust(aTrustPolicy({}), request)).slice(0, 6)).toEqual([
      "Refused before any policy is asked",
      '    In the job or its token: The tag "actor" can\'t have the value "renovate[bot]", because of "[",',
      '      "]".',
      "",
      "Watch out",
      '  No claim gives the tag "environment", so later policies see the role\'s own: "production".',
    ])
  })

  it("has the advice of a trap in place of the bare reason", () => {
    const policy = aDirectTrustPolicy({ sub: "repo:octo-org/octo-repo:*" }, "StringLike")
    const text = formatExplanation(explainTrust(policy, aTokenRequest({})), { width: 60 })
    expect(text).toContain(
      [
        "    In the trust policy: GitHub now puts ids into the",
        "      subject, so names alone don't match. Write",
        '      "repo:octo-org@65/octo-repo@74:*".',
      ].join("\n"),
    )
    expect(text).not.toContain("Watch out")
  })

  it("warns of traps that don't decide, each once", () => {
    const roleTags = { environment: "production" }
    const mapping = { owner_id: "repository_owner_id", environment: "environment" }
    const explanation = explainTrust(aTrustPolicy({}), aPoolRequest({ roleTags, pool: { mapping } }))
    expect(lines(explanation).slice(1, 5)).toEqual([
      "",
      "Watch out",
      '  No claim gives the tag "environment", so later policies see the role\'s own: "production".',
      "",
    ])
  })

  it("keeps the traps of other conditions out of the advice", () => {
    const also = { StringLike: { "aws:RequestTag/repository": "octo-org*", "sts:RoleSessionName": "run-*" } }
    const mapping = { owner_id: "repository_owner_id", repository: "repository" }
    const request = aPoolRequest({ roleSessionName: "deploy", pool: { mapping } })
    const text = lines(explainTrust(aTrustPolicy({ also }), request))
    expect(text).toContain('    In the call: "sts:RoleSessionName" has another value.')
    expect(text.slice(6, 9)).toEqual(["", "Watch out", '  "octo-org*" also covers "octo-org-evil".'])
  })

  it("ends with what the session may do and what had to be assumed", () => {
    const policy = parsePolicy({ Statement: { Effect: "Allow", Action: "s3:GetObject", Resource: "*" } })
    const access = {
      policies: { identity: [{ name: "read", policy }] },
      actions: [{ action: "s3:PutObject", resource: "arn:aws:s3:::acme/x" }],
    }
    const request = aPoolRequest({ pool: { mapping: { owner_id: "repository_owner_id", base: "base_ref" } } })
    expect(lines(explainTrust(aTrustPolicy({}), request, access)).slice(-9)).toEqual([
      "Then, in the session",
      '  s3:PutObject on "arn:aws:s3:::acme/x":',
      "    Denied: no identity policy allows it.",
      '    identity policy "read":',
      "      Statement[0] (Allow) doesn't apply:",
      '        Statement[0].Action: policy has "s3:GetObject", request has "s3:PutObject".',
      "",
      "Notes",
      '  Assumed: the empty claim "base_ref" gives no tag. AWS doesn\'t say.',
    ])
  })

  it("says when the policy is over IAM's default quota", () => {
    const also = { StringLike: { "aws:RequestTag/owner_id": Array.from({ length: 300 }, (_, index) => `${index}*`) } }
    const { notes } = explainTrust(aTrustPolicy({ also }), aPoolRequest())
    expect(notes).toEqual([
      { code: "POLICY_OVER_QUOTA", facts: { characters: expect.stringMatching(/^2\d{3}$/), quota: "2048" } },
    ])
  })

  it("makes Markdown with values in code", () => {
    const policy = aTrustPolicy({ action: "sts:AssumeRoleWithWebIdentity" })
    expect(formatExplanation(explainTrust(policy, aPoolRequest()), { format: "markdown" })).toBe(
      [
        "## Denied: `sts:TagSession`",
        "Statement[0] (Allow) comes nearest: one thing is in the way.",
        "`Statement[0].Action`:",
        '```text\npolicy   "sts:AssumeRoleWithWebIdentity"\nrequest  "sts:TagSession"\n```',
        'In the trust policy: Add `"sts:TagSession"` to the actions.',
        "### The rest",
        [
          "- `sts:AssumeRoleWithWebIdentity`: allowed by Statement[0] (Allow).",
          "- `sts:TagSession`: not allowed.",
          '  - `Statement[0].Condition.StringEquals["cognito-identity.amazonaws.com:aud"]` holds.',
          '  - `Statement[0].Condition.StringEquals["aws:RequestTag/owner_id"]` holds.',
        ].join("\n"),
      ].join("\n\n"),
    )
  })

  it("makes JSON of the explanation itself", () => {
    expect(JSON.parse(formatExplanation(reviewJob, { format: "json" }))).toEqual(JSON.parse(JSON.stringify(reviewJob)))
  })

  it("changes nothing but colors with color", () => {
    const colored = formatExplanation(reviewJob, { color: true })
    expect(colored).toContain("\u001b[31mDenied: sts:AssumeRoleWithWebIdentity\u001b[0m")
    expect(stripVTControlCharacters(colored)).toBe(formatExplanation(reviewJob))
  })

  it.each([
    { name: "a verdict that is good", color: "\u001b[32mAllowed: " },
    { name: "headings", color: "\u001b[1mThe rest\u001b[0m" },
  ])("colors $name", ({ color }) => {
    expect(formatExplanation(explainTrust(aTrustPolicy({}), aPoolRequest()), { color: true })).toContain(color)
  })

  it("colors what the request has", () => {
    const colored = formatExplanation(reviewJob, { color: true })
    expect(colored).toContain('\u001b[2mrequest\u001b[0m  \u001b[31m"review"\u001b[0m')
    expect(colored).toContain('\u001b[2mpolicy \u001b[0m  "production"')
  })

  it("has what the session may do as it is in Markdown, too", () => {
    const policy = parsePolicy({ Statement: { Effect: "Allow", Action: "s3:*", Resource: "*" } })
    const access = { policies: { identity: [{ name: "all", policy }] }, actions: [{ action: "s3:PutObject" }] }
    expect(formatExplanation(explainTrust(aTrustPolicy({}), aPoolRequest(), access), { format: "markdown" })).toContain(
      '### Then, in the session\n\n- `s3:PutObject`:\n```text\nAllowed.\nidentity policy "all":\n  Statement[0] (Allow) applies.\n```',
    )
  })

  it.each([
    { name: "colors", evil: "\u001b[2J" },
    { name: "a line of its own", evil: "\nAllowed" },
    { name: "another direction", evil: "\u202eevil" },
    { name: "a fence", evil: "\n```\n<script>" },
  ])("lets no value bring in $name", ({ evil }) => {
    const condition = { StringEquals: { [`aws:RequestTag/owner${evil}`]: evil, "aws:RequestTag/owner_id": evil } }
    const statements = [{ Sid: evil, Effect: "Deny", Principal: "*", Action: `sts:Tag${evil}` }]
    const request = aPoolRequest({ claims: githubClaims({ repository_owner_id: `65${evil}` }), roleSessionName: evil })
    const explanation = explainTrust(aTrustPolicy({ condition, statements }), request)

    expect(formatExplanation(explanation)).not.toContain(evil)
    expect(formatExplanation(explanation, { format: "markdown" })).not.toContain(evil)
  })

  it("shows what can't be seen", () => {
    const also = { StringEquals: { "aws:RequestTag/owner_id": "\u001b[2J\u202e\n\u{e0041}" } }
    expect(formatExplanation(explainTrust(aTrustPolicy({ also }), aPoolRequest()))).toContain(
      String.raw`    policy   "\u001b[2J\u{202e}\n\u{e0041}"`,
    )
  })

  it("keeps backticks out of Markdown's code", () => {
    const request = aPoolRequest({ claims: githubClaims({ repository_owner_id: "`65`" }) })
    expect(formatExplanation(explainTrust(aTrustPolicy({}), request), { format: "markdown" })).toContain(
      "value `\"'65'\"`",
    )
  })
})
