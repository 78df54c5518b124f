import { describe, expect, it } from "vitest"
import { TemplateError } from "../../src/cloudformation/template-error.ts"
import { aWorld, deployBody } from "../support/cloudformation-world.ts"

function refusal(body: string, parameters: Record<string, string> = {}): TemplateError {
  try {
    deployBody(aWorld(), body, { parameters })
  } catch (error) {
    if (error instanceof TemplateError) return error
    throw error
  }
  throw new Error("The template was deployed")
}

/** A template with one bucket, whose properties are the given lines. */
function aBucket(...lines: readonly string[]): string {
  return ["Resources:", "  B:", "    Type: AWS::S3::Bucket", "    Properties:", ...lines].join("\n")
}

const BUCKET = "\nResources:\n  B: { Type: AWS::S3::Bucket }"

/** Eight lists of nine, each made of the one before: 9^8 values. */
const MULTIPLYING_ALIASES = Array.from({ length: 8 }, (_, level) => {
  const item = level === 0 ? "1" : `*l${level - 1}`
  return `L${level}: &l${level} [${Array.from({ length: 9 }, () => item).join(", ")}]`
}).join("\n")

describe("a template that can't be read", () => {
  it.each([
    {
      name: "an empty file",
      body: "",
      message:
        "t.yaml:1:1: The template is empty. Give a CloudFormation template, in YAML or JSON, with at least one entry under Resources.",
    },
    {
      name: "a web page",
      body: "<!doctype html>\n<html></html>",
      message:
        "t.yaml:1:1: A template is a mapping with Resources in it, and this is something else. Give a CloudFormation template, in YAML or JSON, with at least one entry under Resources.",
    },
    {
      name: "a list that is not closed",
      body: "Resources: [",
      message:
        "t.yaml:1:13: This is not YAML: flow sequence in block collection must be sufficiently indented and end with a ]. Correct the syntax on this line or the one before it.",
    },
    {
      name: "a tab as indentation",
      body: "Resources:\n\tB: {}",
      message:
        "t.yaml:2:1: This is not YAML: tabs are not allowed as indentation. Correct the syntax on this line or the one before it.",
    },
    {
      name: "a key that stands twice",
      body: "Resources: {}\nResources: {}",
      message:
        "t.yaml:2:1: This is not YAML: map keys must be unique. Correct the syntax on this line or the one before it.",
    },
    {
      name: "two documents",
      body: "Resources: {}\n---\nResources: {}",
      message: "t.yaml:2:1: There is more than one YAML document. Keep one template in one file.",
    },
    {
      name: "another kind of file",
      body: "on: push\njobs: {}",
      message:
        "t.yaml:1:1: The template has no Resources. Give a CloudFormation template with at least one resource; this has on, jobs.",
    },
    {
      name: "no resources",
      body: "Resources: {}",
      message:
        "t.yaml:1:12: Resources: Resources is empty. Give a CloudFormation template with at least one resource; this has Resources.",
    },
    {
      name: "an unknown section",
      body: `Resource: {}${BUCKET}`,
      message:
        "t.yaml:1:11: Resource: A template has no section Resource. Sections are AWSTemplateFormatVersion, Description, Metadata, Parameters, Rules, Mappings, Conditions, Transform, Resources, Outputs, Hooks.",
    },
    {
      name: "resources as a list",
      body: "Resources:\n  - Type: AWS::S3::Bucket",
      message:
        "t.yaml:1:1: Resources: A mapping belongs here, and this is a list. Look at the indentation below this line.",
    },
    {
      name: "a null",
      body: aBucket("      BucketName:"),
      message:
        "t.yaml:5:18: Resources.B.Properties.BucketName: There is no value here, and CloudFormation does not take null. Write a value, or remove the key.",
    },
    {
      name: "a function as a key",
      body: aBucket("      ? !Ref B", "      : x"),
      message:
        "t.yaml:5:14: Resources.B.Properties: A key must be plain text. Functions can't stand in a key: write the whole document as one text with Fn::Sub instead.",
    },
    {
      name: "an alias that contains itself",
      body: `Metadata: &a [*a]${BUCKET}`,
      code: "TEMPLATE_TOO_LARGE",
    },
    {
      name: "aliases that multiply",
      body: MULTIPLYING_ALIASES,
      code: "TEMPLATE_TOO_LARGE",
    },
    { name: "nesting without end", body: "[".repeat(50_000), code: "TEMPLATE_NOT_YAML" },
  ])("$name", ({ body, message, code }) => {
    const error = refusal(body)

    if (message !== undefined) expect(error.message).toBe(message)
    if (code !== undefined) expect(error.code).toBe(code)
  })
})

describe("a template with a mistake in it", () => {
  it.each([
    {
      name: "a property beside Properties",
      body: "Resources:\n  B:\n    Type: AWS::S3::Bucket\n    BucketName: x",
      message:
        "t.yaml:4:17: Resources.B.BucketName: A resource has no attribute BucketName. Put it under Properties if it is a property; a resource itself has Type, Properties, DependsOn, Condition, Metadata, DeletionPolicy, UpdateReplacePolicy, CreationPolicy, UpdatePolicy.",
    },
    {
      name: "a logical id with a hyphen",
      body: "Resources:\n  my-bucket: { Type: AWS::S3::Bucket }",
      message:
        "t.yaml:2:14: Resources.my-bucket: The logical id my-bucket is not alphanumeric. Use letters and digits only.",
    },
    {
      name: "an unknown function",
      body: aBucket("      BucketName: !Concat [a, b]"),
      message:
        "t.yaml:5:27: Resources.B.Properties.BucketName: There is no function Fn::Concat. Functions are Ref, Condition, Fn::And, Fn::Base64, Fn::Equals, Fn::FindInMap, Fn::GetAtt, Fn::GetAZs, Fn::If, Fn::ImportValue, Fn::Join, Fn::Length, Fn::Not, Fn::Or, Fn::Select, Fn::Split, Fn::Sub, Fn::ToJsonString, or their short forms such as !Ref and !Sub.",
    },
    {
      name: "a function that is not run here",
      body: aBucket('      BucketName: { "Fn::Transform": { Name: Macro } }'),
      message:
        "t.yaml:5:19: Resources.B.Properties.BucketName: Fn::Transform is not run by this emulator. Write its result in its place; of a deployed stack, `aws cloudformation get-template --template-stage Processed` shows it.",
    },
    {
      name: "a function beside another key",
      body: aBucket('      Tags: { "Fn::If": [a, b, c], Key: x }'),
      message:
        "t.yaml:5:13: Resources.B.Properties.Tags: Fn::If stands beside other keys (Key). A function must be the only key of its mapping.",
    },
    {
      name: "a Ref to nothing",
      body: aBucket("      BucketName: !Ref Bucket"),
      message:
        "t.yaml:5:24: Resources.B.Properties.BucketName: There is no parameter or resource Bucket. Declared are B.",
    },
    {
      name: "a Ref in another case",
      body: `Parameters:\n  bucketname: { Type: String, Default: x }\n${aBucket("      BucketName: !Ref BucketName")}`,
      message:
        "t.yaml:7:24: Resources.B.Properties.BucketName: There is no parameter or resource BucketName. Did you mean bucketname? Names are case-sensitive.",
    },
    {
      name: "a policy variable in Sub",
      body: aBucket('      BucketName: !Sub "${aws:PrincipalTag/repository}"'),
      message:
        "t.yaml:5:24: Resources.B.Properties.BucketName: There is no parameter or resource aws:PrincipalTag/repository. A policy variable is written ${!aws:PrincipalTag/repository} in Fn::Sub.",
    },
    {
      name: "an unknown pseudo parameter",
      body: aBucket("      BucketName: !Ref AWS::Account"),
      message:
        "t.yaml:5:24: Resources.B.Properties.BucketName: There is no parameter or resource AWS::Account. Pseudo parameters are AWS::AccountId, AWS::NoValue, AWS::NotificationARNs, AWS::Partition, AWS::Region, AWS::StackId, AWS::StackName, AWS::URLSuffix.",
    },
    {
      name: "an attribute that the type doesn't have",
      body: `${aBucket("      BucketName: abc")}\nOutputs:\n  O: { Value: !GetAtt B.Url }`,
      message:
        "t.yaml:7:23: Outputs.O.Value: AWS::S3::Bucket has no attribute Url. See the return values of AWS::S3::Bucket; !Ref B gives its name or id.",
    },
    {
      name: "an index beyond the list",
      body: aBucket("      BucketName: !Select [3, [a, b]]"),
      message:
        "t.yaml:5:27: Resources.B.Properties.BucketName: Fn::Select cannot select the value at index 3 of a list of 2. Fn::Select takes [index, list].",
    },
    {
      name: "a list in a Join delimiter's place",
      body: aBucket("      BucketName: !Join [[a], [b]]"),
      message:
        "t.yaml:5:26: Resources.B.Properties.BucketName[0]: Fn::Join got a list where text belongs. Fn::Join takes [delimiter, list of texts].",
    },
    {
      name: "too few arguments",
      body: aBucket("      BucketName: !Split [a]"),
      message:
        "t.yaml:5:26: Resources.B.Properties.BucketName: Fn::Split is given 1 argument. Fn::Split takes [delimiter, text].",
    },
    {
      name: "a condition that is not declared",
      body: "Resources:\n  B:\n    Type: AWS::S3::Bucket\n    Condition: IsProd",
      message:
        "t.yaml:4:16: Resources.B.Condition: There is no condition IsProd. Declare it under Conditions, which has none.",
    },
    {
      name: "a condition that reads a resource",
      body: `Conditions:\n  C: !Equals [!Ref B, x]${BUCKET}`,
      message:
        "t.yaml:2:20: Conditions.C[0]: Unresolved dependencies [B]: a condition cannot refer to a resource. Use parameters, mappings and pseudo parameters in conditions.",
    },
    {
      name: "conditions in a circle",
      body: `Conditions:\n  C: !Not [!Condition D]\n  D: !Not [!Condition C]\nResources:\n  B: { Type: AWS::S3::Bucket, Condition: C }`,
      message:
        "t.yaml:3:23: Conditions.D[0]: Conditions refer to each other in a circle: C → D → C. Take one of these references out.",
    },
    {
      name: "a mapping key that is absent",
      body: `Mappings:\n  Names: { us-east-1: { Bucket: a } }\n${aBucket("      BucketName: !FindInMap [Names, !Ref AWS::Region, Bucket]")}`,
      message:
        "t.yaml:7:30: Resources.B.Properties.BucketName: Unable to get mapping for Names::eu-west-1::Bucket. First-level keys are us-east-1.",
    },
    {
      name: "a reference to a resource whose condition is false",
      body: "Conditions:\n  C: !Equals [a, b]\nResources:\n  A: { Type: AWS::S3::Bucket, Condition: C }\n  B: { Type: AWS::S3::Bucket, Properties: { BucketName: !Ref A } }",
      message:
        "t.yaml:5:62: Resources.B.Properties.BucketName: Unresolved resource dependencies [A]: its condition C is false, so it does not exist. Refer to it inside Fn::If [C, …], or give the parent the same condition.",
    },
    {
      name: "resources in a circle",
      body: "Resources:\n  A: { Type: AWS::S3::Bucket, DependsOn: B }\n  B: { Type: AWS::S3::Bucket, Properties: { BucketName: !Sub 'x-${C}' } }\n  C: { Type: AWS::S3::Bucket, DependsOn: [A] }",
      message:
        "t.yaml:4:43: Resources.C.DependsOn[0]: Circular dependency between resources: A → B → C → A. Take one of these references or DependsOn out.",
    },
    {
      name: "an export without a name",
      body: `Outputs:\n  O: { Value: x, Export: shared }${BUCKET}`,
      message:
        "t.yaml:2:26: Outputs.O.Export: A mapping belongs here, and this is text. Look at the indentation below this line.",
    },
    {
      name: "a foreign YAML tag",
      body: aBucket("      BucketName: !<tag:acme> abc"),
      message: "t.yaml:5:31: Resources.B.Properties.BucketName: There is no function tag:acme. Functions are Ref,",
    },
    {
      name: "a list where text belongs",
      body: aBucket("      BucketName: [x]"),
      message:
        "t.yaml:5:19: Resources.B.Properties.BucketName: Value of property BucketName must be of type String, and it is a list. Write it as the resource type's page in the CloudFormation reference shows.",
    },
    {
      name: "a bucket name in capitals",
      body: aBucket("      BucketName: Artifacts"),
      message:
        'Resources.B.Properties.BucketName: BucketName is "Artifacts". It must be 3 to 63 lower-case letters, digits, dots and hyphens, with a letter or digit at both ends.',
    },
    {
      name: "an output that is a list",
      body: `${aBucket("      BucketName: abc")}\nOutputs:\n  O: { Value: !Split [",", "a,b"] }`,
      message:
        "t.yaml:7:22: Outputs.O.Value: Value of an output must be text, and it is a list. Make one text of the list with Fn::Join.",
    },
  ])("$name", ({ body, message }) => {
    expect(refusal(body).message).toContain(message)
  })
})

describe("TemplateError", () => {
  it("carries code, place, problem and hint as facts", () => {
    const { code, file, line, column, path, problem, hint } = refusal(aBucket("      BucketName: !Ref Nope"))

    expect({ code, file, line, column, path, problem, hint }).toEqual({
      code: "REFERENCE_UNKNOWN",
      file: "t.yaml",
      line: 5,
      column: 24,
      path: "Resources.B.Properties.BucketName",
      problem: "There is no parameter or resource Nope",
      hint: "Declared are B",
    })
  })
})
