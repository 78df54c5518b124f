import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { runCli } from "../support/run-cli.ts"

/** Clears the screen, begins a workflow command, and turns the direction of text. */
const hostile = "\u{1b}[2J\n::stop-commands::x\u{202e}"
const statement = {
  Effect: "Allow",
  Principal: { Federated: "cognito-identity.amazonaws.com" },
  Action: "sts:AssumeRoleWithWebIdentity",
  Condition: {
    StringEquals: { "cognito-identity.amazonaws.com:aud": hostile, [`aws:RequestTag/${hostile}`]: hostile },
  },
}
const role = { Type: "AWS::IAM::Role", Properties: { AssumeRolePolicyDocument: { Statement: [statement] } } }
const template = { Parameters: { [hostile]: {} }, Resources: { [hostile]: role, Other: role } }
const plan = {
  planned_values: {
    root_module: { resources: [{ address: hostile, mode: "managed", type: "aws_iam_role", values: {} }] },
  },
}
const call = { from: "pool", roleArn: hostile, pool: { id: hostile, mapping: { [hostile]: hostile } } }
const tests = {
  claims: { [hostile]: hostile },
  roles: { [hostile]: { policy: { Statement: [statement] }, intent: { [hostile]: "x" }, request: call } },
  tests: [{ role: hostile, expect: "allowed", name: hostile }],
}
const files = {
  "access.json": JSON.stringify(template),
  "plan.json": JSON.stringify(plan),
  "job.json": JSON.stringify({ iss: hostile, [hostile]: hostile }),
  "tests.json": JSON.stringify(tests),
}
const explain = ["explain", "access.json", "--claims", "job.json", "--role-arn", "arn:aws:iam::111122223333:role/x"]
const pool = ["--identity-pool-id", "x", "--mapping", "a=b"]

describe("names out of a file", () => {
  it.each([
    { name: "lint", args: ["lint", "access.json", "plan.json", "--preset", "strict"] },
    { name: "lint as Markdown", args: ["lint", "access.json", "--format", "markdown"] },
    { name: "explain", args: [...explain, ...pool] },
    { name: "explain as Markdown", args: [...explain, ...pool, "--format", "markdown"] },
    { name: "test", args: ["test", "tests.json"] },
    { name: "test as TAP", args: ["test", "tests.json", "--format", "tap"] },
    { name: "emulate", args: ["emulate", "--template", "access.json"] },
    { name: "an error", args: ["explain", "access.json", "--only", "nobody", "--claims", "job.json"] },
  ])("cannot act on a terminal or begin a line in what $name prints", async ({ args }) => {
    const { stdout, stderr } = await runCli(args, { cwd: aFolder(files) })
    const printed = stdout + stderr
    expect(printed).toMatch(/stop-commands/)
    expect([...printed].filter((character) => character === "\u{1b}" || character === "\u{202e}")).toEqual([])
    expect(printed).not.toMatch(/^\s*::/m)
  })
})
