import { describe, expect, it } from "vitest"
import { TemplateError } from "../../src/cloudformation/template-error.ts"
import { aWorld, deployBody, withOutput } from "../support/cloudformation-world.ts"

function outcome(declaration: string, given: Record<string, string> = {}): string {
  const above = `Parameters:\n  P: ${declaration}`
  try {
    return deployBody(aWorld(), withOutput('!Sub "<${P}>"', above), { parameters: given }).outputs.Value ?? ""
  } catch (error) {
    return error instanceof TemplateError ? error.message : String(error)
  }
}

describe("parameters", () => {
  it.each([
    { name: "a default", declaration: "{ Type: String, Default: a }", given: {}, expected: "<a>" },
    {
      name: "a given value over a default",
      declaration: "{ Type: String, Default: a }",
      given: { P: "b" },
      expected: "<b>",
    },
    { name: "an empty given value", declaration: "{ Type: String, Default: a }", given: { P: "" }, expected: "<>" },
    { name: "a number", declaration: "{ Type: Number, Default: 3600 }", given: {}, expected: "<3600>" },
    { name: "a type of AWS", declaration: "{ Type: AWS::EC2::VPC::Id }", given: { P: "vpc-1" }, expected: "<vpc-1>" },
    {
      name: "an allowed value",
      declaration: "{ Type: String, AllowedValues: [a, b] }",
      given: { P: "b" },
      expected: "<b>",
    },
    {
      name: "a pattern of Java that JavaScript can't read",
      declaration: "{ Type: String, AllowedPattern: '(?i)a*+' }",
      given: { P: "b" },
      expected: "<b>",
    },
  ])("takes $name", ({ declaration, given, expected }) => {
    expect(outcome(declaration, given)).toBe(expected)
  })

  it.each([
    {
      name: "text for a number",
      declaration: "{ Type: Number }",
      given: { P: "many" },
      expected:
        't.yaml:2:6: Parameters.P: Parameter P must be a number, and it is "many". Give another value, or change the declaration.',
    },
    {
      name: "a value that is not allowed",
      declaration: "{ Type: String, AllowedValues: [dev, prod], ConstraintDescription: Choose a stage }",
      given: { P: "test" },
      expected: 't.yaml:2:6: Parameters.P: Parameter P must be one of dev, prod, and it is "test". Choose a stage.',
    },
    {
      name: "a part that matches a pattern",
      declaration: '{ Type: String, AllowedPattern: "[a-z]+" }',
      given: { P: "abc1" },
      expected:
        't.yaml:2:6: Parameters.P: Parameter P must match the pattern [a-z]+, and it is "abc1". Give another value, or change the declaration.',
    },
    {
      name: "a short value",
      declaration: "{ Type: String, MinLength: 3 }",
      given: { P: "ab" },
      expected:
        't.yaml:2:6: Parameters.P: Parameter P must have at least 3 characters, and it is "ab". Give another value, or change the declaration.',
    },
    {
      name: "a large number",
      declaration: "{ Type: Number, MaxValue: 43200 }",
      given: { P: "43201" },
      expected:
        't.yaml:2:6: Parameters.P: Parameter P must be at most 43200, and it is "43201". Give another value, or change the declaration.',
    },
    {
      name: "a declaration with an unknown attribute",
      declaration: "{ Type: String, Defualt: a }",
      given: {},
      expected:
        "t.yaml:2:31: Parameters.P.Defualt: A parameter has no attribute Defualt. Attributes are Type, Default, Description, ConstraintDescription, AllowedValues, AllowedPattern, MinLength, MaxLength, MinValue, MaxValue, NoEcho.",
    },
    {
      name: "a parameter that is not declared",
      declaration: "{ Type: String, Default: a }",
      given: { Q: "1", R: "2" },
      expected: "t.yaml:1:1: Parameters: Parameters: [Q, R] do not exist in the template. Declared are P.",
    },
  ])("refuses $name", ({ declaration, given, expected }) => {
    expect(outcome(declaration, given)).toBe(expected)
  })

  it("keeps the value of a NoEcho parameter out of the message", () => {
    const message = outcome("{ Type: String, NoEcho: true, MinLength: 20 }", { P: "hunter2" })

    expect(message).toContain("must have at least 20 characters")
    expect(message).not.toContain("hunter2")
  })

  it("names all parameters that are missing, once, with how to give them", () => {
    const above = `Parameters:
  Given: { Type: String }
  PoolId: { Type: String, Description: The pool }
  Stage: { Type: String, AllowedValues: [dev, prod] }
  Optional: { Type: String, Default: x }`
    const attempt = () => deployBody(aWorld(), withOutput("x", above), { parameters: { Given: "1" } })

    expect(attempt).toThrow(
      't.yaml:3:11: Parameters.PoolId: Parameters: [PoolId, Stage] must have values, and the template gives no default. Give them: parameters: { PoolId: "…", Stage: "…" }, or on a command line --parameter PoolId=… --parameter Stage=….',
    )
    expect(attempt).toThrow(
      expect.objectContaining({
        code: "PARAMETER_MISSING",
        details: {
          missingParameters: [
            { name: "PoolId", type: "String", description: "The pool" },
            { name: "Stage", type: "String", allowedValues: ["dev", "prod"] },
          ],
        },
      }),
    )
  })

  it("says that a Parameter Store value is used as it is given", () => {
    const above = "Parameters:\n  P: { Type: AWS::SSM::Parameter::Value<String>, Default: /ci/org }"
    const { outputs, warnings } = deployBody(aWorld(), withOutput("!Ref P", above))

    expect(outputs.Value).toBe("/ci/org")
    expect(warnings.map(({ message }) => message)).toEqual([
      "Parameter P is read from Parameter Store on AWS; here its value is used as it is given",
    ])
  })
})
