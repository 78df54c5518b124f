import { describe, expect, it } from "vitest"
import { isRecord } from "../../../src/trust/source/is-record.ts"
import { readSource } from "../../../src/trust/source/read-source.ts"
import { createTemplateScope } from "../../../src/trust/template/create-template-scope.ts"
import { resolve } from "../../../src/trust/template/resolve.ts"

const template = `
Parameters:
  Owner: { Type: String }
  Branch: { Type: String, Default: main }
  Owners: { Type: CommaDelimitedList, Default: "65, 66" }
Conditions:
  IsMain: !Equals [!Ref Branch, main]
  IsOther: !Not [!Condition IsMain]
  IsOwner: !Equals [!Ref Owner, "65"]
  Both: !And [!Condition IsMain, !Condition IsOther]
  Loop: !Condition Loop
Mappings:
  Stages: { prod: { ref: refs/heads/main } }
Resources:
  Github: { Type: AWS::IAM::OIDCProvider, Properties: { Url: https://token.actions.githubusercontent.com } }
  Pool: { Type: AWS::Cognito::IdentityPool }
  Named: { Type: AWS::IAM::Role, Properties: { RoleName: !Sub "ci-\${Branch}", Path: /jobs/ } }
  Nameless: { Type: AWS::IAM::Role }
  Selfish: { Type: AWS::IAM::Role, Properties: { RoleName: !Ref Selfish } }
  Staged: { Type: AWS::IAM::Role, Properties: { RoleName: !Ref Owner, Path: !Sub "/\${Owner}/" } }
  Queue: { Type: AWS::SQS::Queue }
`

const rows = [
  { name: "a parameter with a default", value: "!Ref Branch", expected: "main" },
  { name: "a parameter without a value", value: "!Ref Owner", expected: "<Owner>" },
  { name: "a parameter that is a list", value: "!Ref Owners", expected: ["65", "66"] },
  { name: "a pool", value: "!Ref Pool", expected: "<Pool>" },
  { name: "the account", value: "!Ref AWS::AccountId", expected: "111122223333" },
  { name: "a role's name", value: "!Ref Named", expected: "ci-main" },
  { name: "a role's ARN", value: "!GetAtt Named.Arn", expected: "arn:aws:iam::111122223333:role/jobs/ci-main" },
  {
    name: "the ARN of a role without a name",
    value: "!GetAtt [Nameless, Arn]",
    expected: "arn:aws:iam::111122223333:role/Nameless",
  },
  {
    name: "the ARN of a role with a name that nobody knows",
    value: "!GetAtt Staged.Arn",
    expected: "arn:aws:iam::111122223333:role/Staged",
  },
  { name: "a role that leads back to itself", value: "!Ref Selfish", expected: "<Selfish>" },
  {
    name: "a provider",
    value: "!GetAtt Github.Arn",
    expected: "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com",
  },
  { name: "another resource", value: "!GetAtt Queue.QueueName", expected: "<Queue.QueueName>" },
  { name: "an unknown name", value: "!Ref Nowhere", expected: "<Nowhere>" },
  {
    name: "text with names in it",
    value: '!Sub "a-${Branch}-${Owner}-${!aws:userid}"',
    expected: "a-main-<Owner>-${aws:userid}",
  },
  { name: "text with names of its own", value: '!Sub ["${X}", { X: !Ref Branch }]', expected: "main" },
  { name: "a join", value: '!Join ["-", [a, !Ref Branch]]', expected: "a-main" },
  { name: "a choice of a list", value: "!Select [1, !Ref Owners]", expected: "66" },
  { name: "a split", value: '!Split [",", "a,b"]', expected: ["a", "b"] },
  { name: "a map", value: "!FindInMap [Stages, prod, ref]", expected: "refs/heads/main" },
  { name: "a map without the key", value: "!FindInMap [Stages, dev, ref]", expected: "<Fn::FindInMap>" },
  { name: "a condition that holds", value: "!If [IsMain, yes, no]", expected: "yes" },
  { name: "a condition that doesn't", value: "!If [IsOther, yes, no]", expected: "no" },
  { name: "a condition of others", value: "!If [Both, yes, no]", expected: "no" },
  { name: "a condition that nobody knows, as its first branch", value: "!If [IsOwner, yes, no]", expected: "yes" },
  { name: "a condition that leads back to itself", value: "!If [Loop, yes, no]", expected: "yes" },
  { name: "no value in a list", value: "[a, !Ref AWS::NoValue]", expected: ["a"] },
  { name: "no value in a map", value: "{ a: b, c: !Ref AWS::NoValue }", expected: { a: "b" } },
  { name: "an import", value: "!ImportValue shared-pool", expected: "<Fn::ImportValue shared-pool>" },
  { name: "JSON text", value: "!ToJsonString { a: !Ref Branch }", expected: '{"a":"main"}' },
]

describe("resolve", () => {
  it.each(rows)("resolves $name", ({ value, expected }) => {
    expect(resolved(value)).toEqual(expected)
  })

  it.each([
    { name: "a parameter", value: "!Ref Owner", expected: "65" },
    { name: "a condition on it", value: "!If [IsOwner, yes, no]", expected: "yes" },
    { name: "the only pool", value: "!Ref Pool", expected: "eu-west-1:0" },
    {
      name: "the account of ARNs",
      value: "!GetAtt Named.Arn",
      expected: "arn:aws:iam::444455556666:role/jobs/ci-main",
    },
  ])("takes what a person says of $name", ({ value, expected }) => {
    const facts = { accountId: "444455556666", poolId: "eu-west-1:0", parameters: { Owner: "65" } }
    expect(resolved(value, facts)).toEqual(expected)
  })

  it("leaves several pools without an id: the one that a person names may be any of them", () => {
    const pool = { Type: "AWS::Cognito::IdentityPool" }
    const scope = createTemplateScope({ Resources: { A: pool, B: pool } }, { poolId: "eu-west-1:0", parameters: {} })
    expect(resolve([{ Ref: "A" }, { Ref: "B" }], scope)).toEqual(["<A>", "<B>"])
  })

  it("makes text of numbers and flags, as CloudFormation does", () => {
    const scope = createTemplateScope({}, { parameters: {} })
    expect(resolve({ a: [65, true] }, scope)).toEqual({ a: ["65", "true"] })
  })
})

function resolved(value: string, facts: Parameters<typeof createTemplateScope>[1] = { parameters: {} }): unknown {
  const { value: whole } = readSource({ name: "template", text: template })
  const { value: piece } = readSource({ name: "piece", text: `value: ${value}` })
  if (!isRecord(whole) || !isRecord(piece)) throw new Error("the template is none")
  return resolve(piece.value, createTemplateScope(whole, facts))
}
