import { describe, expect, it } from "vitest"
import { parsePolicy } from "../../src/index.ts"
import { formatSarif, type LintedDocument, lintPool, lintTrust } from "../../src/lint.ts"

const text = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Principal": { "Federated": "cognito-identity.amazonaws.com" },
    "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    "Condition": {
      "StringEquals": { "aws:RequestTag/owner_id": "65" },
      "StringLike": { "cognito-identity.amazonaws.com:aud": "**" }
    }
  }
}`

const policy: LintedDocument = {
  uri: "policies/deploy.json",
  text,
  findings: lintTrust(parsePolicy(text), {
    pool: { mapping: { owner_id: "repository_owner_id" } },
    roleTags: { Owner_id: "1" },
  }),
}

function onlyRun(documents: readonly LintedDocument[]) {
  const log = JSON.parse(formatSarif(documents))
  expect(log).toEqual({ $schema: expect.stringContaining("sarif-2.1.0"), version: "2.1.0", runs: [expect.any(Object)] })
  return log.runs[0]
}

// The standard's schema refuses other properties than its own, so whole objects are compared.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
describe("formatSarif", () => {
  it("has a result per finding, at its line and column", () => {
    const { results } = onlyRun([policy])
    expect(results[0]).toEqual({
      ruleId: "AUDIENCE_NOT_PINNED",
      level: "error",
      message: { text: expect.stringMatching(/^StringLike with "\*\*" doesn't pin .* without wildcards\.$/) },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: "policies/deploy.json" },
            region: { startLine: 9, startColumn: 23 },
          },
          logicalLocations: [
            { fullyQualifiedName: 'Statement[0].Condition.StringLike["cognito-identity.amazonaws.com:aud"]' },
          ],
        },
      ],
    })
  })

  it("puts what isn't in the text at its beginning", () => {
    const { results } = onlyRun([policy])
    expect(results[1]).toMatchObject({
      ruleId: "ROLE_TAG_COLLISION",
      locations: [{ physicalLocation: { region: { startLine: 1, startColumn: 1 } } }],
    })
  })

  it.each([
    { name: "there is none", document: { uri: "pool.json" } },
    { name: "it isn't JSON", document: { uri: "template.yaml", text: 'Resources: "x"\nStatement: [' } },
  ])("needs no text: $name", ({ document }) => {
    const { results } = onlyRun([{ ...document, findings: lintPool({}) }])
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual(["CLASSIC_FLOW_UNSET", "MAPPING_MISSING"])
    expect(results[0].locations[0].physicalLocation.region).toEqual({ startLine: 1, startColumn: 1 })
  })

  it("makes a URI of a file's name", () => {
    const { results } = onlyRun([{ uri: "policies/my role\ud800.json", findings: lintPool({}) }])
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe("policies/my%20role%EF%BF%BD.json")
  })

  it("describes each rule that it names once, and no other", () => {
    const { tool } = onlyRun([policy, policy])
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(["AUDIENCE_NOT_PINNED", "ROLE_TAG_COLLISION"])
    expect(tool.driver.rules[0]).toEqual({
      id: "AUDIENCE_NOT_PINNED",
      shortDescription: { text: expect.any(String) },
      fullDescription: { text: expect.any(String) },
      help: { text: expect.any(String) },
      helpUri: expect.stringContaining("docs.aws.amazon.com"),
      defaultConfiguration: { level: "error" },
      properties: { tags: ["security"], "security-severity": "8.0" },
    })
  })

  it("is a log without results for what is sound", () => {
    expect(onlyRun([{ uri: "sound.json", findings: [] }])).toEqual({
      tool: { driver: { name: "claimbridge", rules: [] } },
      columnKind: "utf16CodeUnits",
      results: [],
    })
  })
})
