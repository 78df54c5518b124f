import { describe, expect, it } from "vitest"
import { deploy } from "../../src/deploy.ts"
import { ACCOUNT, aWorld, deployBody, withOutput } from "../support/cloudformation-world.ts"

const PARAMETERS = `
Parameters:
  Org: { Type: String, Default: octo-org }
  Names: { Type: CommaDelimitedList, Default: "a, b,c" }
  Ports: { Type: List<Number>, Default: "80,443" }
Mappings:
  Accounts:
    eu-west-1: { Id: 011122223333, Zones: [a, b] }
Conditions:
  IsOcto: !Equals [!Ref Org, octo-org]
  IsOther: !Not [!Condition IsOcto]
  Both: !And [!Condition IsOcto, { Condition: IsOther }]
  Either: { "Fn::Or": [{ Condition: IsOcto }, { Condition: IsOther }] }
`

describe("intrinsic functions", () => {
  it.each([
    { name: "Ref of a parameter", value: "!Ref Org", expected: "octo-org" },
    { name: "Ref in its long form", value: '{ "Ref": "Org" }', expected: "octo-org" },
    { name: "Ref of a bucket", value: "!Ref Bucket", expected: "artifacts" },
    { name: "GetAtt with a dot", value: "!GetAtt Bucket.Arn", expected: "arn:aws:s3:::artifacts" },
    { name: "GetAtt with a list", value: "!GetAtt [Bucket, Arn]", expected: "arn:aws:s3:::artifacts" },
    { name: "GetAtt in its long form", value: '{ "Fn::GetAtt": [Bucket, Arn] }', expected: "arn:aws:s3:::artifacts" },
    { name: "the account", value: "!Ref AWS::AccountId", expected: ACCOUNT },
    { name: "the region", value: "!Ref AWS::Region", expected: "eu-west-1" },
    { name: "the partition", value: "!Ref AWS::Partition", expected: "aws" },
    { name: "the stack", value: "!Ref AWS::StackName", expected: "t" },
    { name: "the URL suffix", value: "!Ref AWS::URLSuffix", expected: "amazonaws.com" },
    {
      name: "Sub",
      value: '!Sub "${Org}/${Bucket.Arn}/${AWS::Region}"',
      expected: "octo-org/arn:aws:s3:::artifacts/eu-west-1",
    },
    {
      name: "Sub with a literal",
      value: '!Sub "${Org}/${!aws:PrincipalTag/sha}"',
      expected: "octo-org/${aws:PrincipalTag/sha}",
    },
    { name: "Sub with variables", value: '!Sub ["${A}-${Org}", { A: !Ref Bucket }]', expected: "artifacts-octo-org" },
    { name: "Sub with a variable of a parameter's name", value: '!Sub ["${Org}", { Org: other }]', expected: "other" },
    { name: "Sub without anything to fill", value: "!Sub plain", expected: "plain" },
    { name: "Join", value: '!Join ["-", [a, !Ref Org, !Ref "AWS::NoValue"]]', expected: "a-octo-org" },
    { name: "Join of a list parameter", value: '!Join ["", !Ref Names]', expected: "abc" },
    { name: "Join of a number list parameter", value: '!Join [":", !Ref Ports]', expected: "80:443" },
    { name: "Select", value: "!Select [1, !Ref Names]", expected: "b" },
    { name: "Select of Split", value: '!Select ["2", !Split [":", !GetAtt Bucket.Arn]]', expected: "s3" },
    { name: "If that is true", value: "!If [IsOcto, yes-it-is, !Ref Bucket]", expected: "yes-it-is" },
    { name: "If that is false", value: "!If [Both, a, b]", expected: "b" },
    { name: "If over Or", value: '{ "Fn::If": [Either, a, b] }', expected: "a" },
    { name: "FindInMap", value: "!FindInMap [Accounts, !Ref AWS::Region, Id]", expected: "011122223333" },
    { name: "a list from FindInMap", value: "!Select [1, !FindInMap [Accounts, eu-west-1, Zones]]", expected: "b" },
    {
      name: "FindInMap's default",
      value: "!FindInMap [Accounts, mars, Id, { DefaultValue: none }]",
      expected: "none",
    },
    { name: "Base64", value: "!Base64 hello", expected: "aGVsbG8=" },
    { name: "GetAZs", value: '!Select [0, !GetAZs ""]', expected: "eu-west-1a" },
    { name: "Length", value: '{ "Fn::Length": !Ref Names }', expected: "3" },
    {
      name: "ToJsonString",
      value: '{ "Fn::ToJsonString": { a: !Ref Org, b: [1] } }',
      expected: '{"a":"octo-org","b":["1"]}',
    },
    { name: "a date", value: "2012-10-17", expected: "2012-10-17" },
    { name: "a number with leading zero", value: '"012345678901"', expected: "012345678901" },
    { name: "a folded text", value: ">-\n      one\n      two", expected: "one two" },
  ])("evaluates $name", ({ value, expected }) => {
    const { outputs } = deployBody(aWorld(), withOutput(value, PARAMETERS))

    expect(outputs.Value).toBe(expected)
  })

  it("keeps what Split gives at the ends", () => {
    const { outputs } = deployBody(aWorld(), withOutput('!Join ["+", !Split [",", ",a,"]]'))

    expect(outputs.Value).toBe("+a+")
  })

  it("merges YAML aliases and says that AWS doesn't", () => {
    const body = `
Metadata:
  Base: &base { BucketName: merged }
Resources:
  Bucket:
    Type: AWS::S3::Bucket
    Properties:
      <<: *base
`
    const { resources, warnings } = deployBody(aWorld(), body)

    expect(resources[0]?.physicalId).toBe("merged")
    expect(warnings.map(({ code, line }) => ({ code, line }))).toEqual([{ code: "YAML_READ_DIFFERENTLY", line: 8 }])
  })

  it("reads JSON with tabs and a byte order mark", () => {
    const body = '\uFEFF{\n\t"Resources": {\n\t\t"Bucket": { "Type": "AWS::S3::Bucket" }\n\t}\n}'

    expect(deployBody(aWorld(), body).resources).toHaveLength(1)
  })

  it("leaves a dynamic reference as it is, with a warning", () => {
    const { outputs, warnings } = deployBody(aWorld(), withOutput('"{{resolve:ssm:/ci/org}}"'))

    expect(outputs.Value).toBe("{{resolve:ssm:/ci/org}}")
    expect(warnings.map(({ code }) => code)).toEqual(["PARAMETER_NOT_RESOLVED"])
  })
})

describe("Fn::ImportValue", () => {
  const exporting = `
Resources:
  Bucket: { Type: AWS::S3::Bucket, Properties: { BucketName: shared } }
Outputs:
  Name: { Value: !Ref Bucket, Export: { Name: !Sub "\${AWS::StackName}-bucket" } }
`

  it("gives what an earlier stack of the account exported", () => {
    const world = aWorld()
    deployBody(world, exporting, { stackName: "base" })
    const { outputs } = deployBody(world, withOutput("!ImportValue base-bucket"))

    expect(outputs.Value).toBe("shared")
  })

  it("does not see exports of another region", () => {
    const world = aWorld()
    deployBody(world, exporting, { stackName: "base", region: "us-east-1" })

    expect(() => deployBody(world, withOutput("!ImportValue base-bucket"))).toThrow(
      "t.yaml:8:25: Outputs.Value.Value: No export named base-bucket found in account 111122223333, eu-west-1",
    )
  })

  it("does not see exports of another account", () => {
    const world = aWorld()
    deploy(world, { accountId: "444455556666", template: { body: exporting }, stackName: "base" })

    expect(() => deployBody(world, withOutput("!ImportValue base-bucket"))).toThrow(/No export named base-bucket/)
  })
})
