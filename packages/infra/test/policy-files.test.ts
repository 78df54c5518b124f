import { parsePolicy } from "@claimbridge/trust"
import { describe, expect, it } from "vitest"
import { policyFiles, synthesize } from "../src/index.ts"
import { aModel } from "./support/a-model.ts"
import { models } from "./support/models.ts"

const variables = [
  { name: "a tag", written: "${tag:repository}", expected: "${aws:PrincipalTag/repository}" },
  {
    name: "a tag with a default",
    written: "${tag:repository, 'none'}",
    expected: "${aws:PrincipalTag/repository, 'none'}",
  },
  { name: "a variable of IAM's own", written: "${aws:userid}", expected: "${aws:userid}" },
  { name: "a literal", written: "$${tag:repository}", expected: "${$}{tag:repository}" },
]

describe("policyFiles", () => {
  it.each(models)("gives policies that IAM's grammar takes for $name", ({ model }) => {
    const policies = policyFiles(synthesize(model))

    expect(policies.filter(({ kind }) => kind === "trust").length).toBeGreaterThan(0)
    for (const { kind, document } of policies) parsePolicy(document, { kind: kind === "trust" ? "trust" : "identity" })
  })

  it.each(variables)("writes $name as IAM reads it", ({ written, expected }) => {
    const policies = [{ allow: "s3:GetObject", on: `arn:aws:s3:::acme/${written}/*` }]
    const synthesis = synthesize(aModel({ role: { policies }, also: { tags: ["repository"] } }))

    expect(policyFiles(synthesis).find(({ kind }) => kind === "permissions")?.document).toEqual({
      Version: "2012-10-17",
      Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: `arn:aws:s3:::acme/${expected}/*` }],
    })
  })

  it("takes nothing in a rule's value for a variable", () => {
    const [trust] = policyFiles(
      synthesize(aModel({ rule: { environment: "${aws:userid}", ref: "refs/heads/${x}?/*" } })),
    )

    expect(JSON.stringify(trust?.document)).toContain('"aws:RequestTag/environment":"${$}{aws:userid}"')
    expect(JSON.stringify(trust?.document)).toContain('"aws:RequestTag/ref":"refs/heads/${$}{x}${?}/*"')
  })

  it("puts the pool's id in", () => {
    const [trust] = policyFiles(synthesize(aModel()), { poolId: "eu-west-1:0" })

    expect(JSON.stringify(trust?.document)).toContain('"cognito-identity.amazonaws.com:aud":"eu-west-1:0"')
  })

  it("pins the tags of a hop on this side, too, whatever the other side asks for", () => {
    const chain = { to: "arn:aws:iam::999988887777:role/partner", pass: ["repository"] }
    const policies = policyFiles(synthesize(aModel({ role: { chain }, also: { tags: ["repository"] } })))

    expect(policies.find(({ name }) => name === "chain")?.document).toEqual({
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: ["sts:AssumeRole", "sts:TagSession"],
          Resource: "arn:aws:iam::999988887777:role/partner",
          Condition: {
            StringEquals: { "aws:RequestTag/repository": "${aws:PrincipalTag/repository}" },
            "ForAllValues:StringEquals": { "aws:TagKeys": ["repository"] },
          },
        },
      ],
    })
  })

  it("asks for the pool and the provider in every statement for jobs", () => {
    const statements = models.flatMap(({ model }) =>
      policyFiles(synthesize(model))
        .filter(({ kind }) => kind === "trust")
        .flatMap(({ document }) => statementsOf(document)),
    )
    const jobs = statements.filter((statement) => statement.includes("sts:AssumeRoleWithWebIdentity"))

    expect(jobs.length).toBeGreaterThan(40)
    expect(jobs.filter((statement) => !/cognito-identity[\w.-]*:aud":"IDENTITY_POOL_ID"/.test(statement))).toEqual([])
    expect(
      jobs.filter(
        (statement) =>
          !/"ForAnyValue:StringEquals":\{"cognito-identity[\w.-]*:amr":"[\w.-]+\.[\w./-]+"/.test(statement),
      ),
    ).toEqual([])
  })
})

function statementsOf(document: unknown): readonly string[] {
  const { statements } = parsePolicy(document, { kind: "trust" })
  return statements.map((_, index) =>
    JSON.stringify(Reflect.get(Object(Reflect.get(Object(document), "Statement")), index)),
  )
}
