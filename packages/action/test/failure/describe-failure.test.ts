import { ClaimbridgeError } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { RoleFailure } from "../../src/exchange/role-failure.ts"
import { ActionError } from "../../src/failure/action-error.ts"
import { describeFailure } from "../../src/failure/describe-failure.ts"
import { InputError } from "../../src/inputs/input-error.ts"
import { readSettings } from "../../src/inputs/read-settings.ts"
import { basic, chained, deployRole, envOf, pool, roleArn, type Typed } from "../inputs/typed-inputs.ts"

const noClaim = { template: "{nothing}", claim: "nothing", claims: ["run_id", "sha"] }
const denied = new ClaimbridgeError("ERR_ROLE_DENIED", { roleArn, explain: "claimbridge explain trust-policy.json" })

/** What is said of the first role of a step. */
async function messageFor(typed: Typed, cause: ClaimbridgeError): Promise<string> {
  const { roles, origins } = await readSettings(envOf(typed))
  const draft = { role: roles[0], originOf: origins[0] ?? (() => undefined) }
  return describeFailure(new RoleFailure(draft, cause)).message
}

describe("describeFailure", () => {
  it("puts the inputs in place of core's options", () => {
    const draft = { role: { roleSessionName: "{nothing}", delivery: { toEnvironment: true, toOutputs: false } } }
    const error = new RoleFailure(
      { ...draft, originOf: () => undefined },
      new ClaimbridgeError("ERR_CLAIM_MISSING", noClaim),
    )
    expect(describeFailure(error)).toEqual({
      title: "No credentials (ERR_CLAIM_MISSING)",
      message: [
        'role-session-name "{nothing}" uses the claim nothing, which the token does not have as text.',
        "The token has: run_id, sha. Use one of them in role-session-name, or make the CI send nothing.",
      ].join("\n"),
    })
  })

  it.each([
    { name: "the role", typed: { ...basic, "role-session-name": "{nothing}" }, input: "role-session-name" },
    {
      name: "the chained role",
      typed: { ...chained, "chain-role-session-name": "{nothing}" },
      input: "chain-role-session-name",
    },
    {
      name: "a role of roles",
      typed: { ...pool, roles: `deploy:\n  role-arn: ${roleArn}\n  session-name: "{nothing}"\n` },
      input: "roles.deploy.session-name (line 3, column 3)",
    },
    {
      name: "a hop in roles",
      typed: {
        ...pool,
        roles: `deploy:\n  role-arn: ${roleArn}\n  chain:\n    - role-arn: ${deployRole}\n      session-name: "{nothing}"\n`,
      },
      input: "roles.deploy.chain[0].session-name (line 5, column 7)",
    },
  ])("says where the session name of $name was typed", async ({ typed, input }) => {
    const message = await messageFor(typed, new ClaimbridgeError("ERR_CLAIM_MISSING", noClaim))
    expect(message).toContain(`${input} "{nothing}" uses the claim`)
    expect(message).toContain(`in ${input}, or make`)
  })

  it("says under which name the role was typed", async () => {
    const typed = { "role-arn": roleArn, "aws-region": "eu-west-1" }
    const message = await messageFor(typed, new ClaimbridgeError("ERR_ROLE_ARN_REFUSED", { roleArn }))
    expect(message).toContain("Check role-arn: arn:aws:iam::<account>")
  })

  it("says of a hop that was refused what its inputs are", async () => {
    const details = { fromRoleArn: roleArn, roleArn: deployRole, durationSeconds: 3600 }
    const message = await messageFor(chained, new ClaimbridgeError("ERR_DURATION_REFUSED", details))
    expect(message).toContain("Lower chain-role-duration-seconds, or")
  })

  it("names the input that explains a denial in place of a command", () => {
    const { message } = describeFailure(denied)
    expect(message).toMatch(/ give `trust-policy: <path>`, a copy of it in the workspace\.$/)
    expect(message).not.toContain("claimbridge explain")
  })

  it("does not name it when it was given", () => {
    expect(describeFailure(denied, { trustPolicy: "trust.json" }).message).toMatch(/\(repo:owner@id\/name@id:…\)\.$/)
  })

  it.each([
    {
      name: "an input",
      error: new InputError({ inputs: ["refresh"], message: "refresh: what?", hint: "Say true." }),
      expected: { title: "Wrong input", message: "refresh: what?\nSay true." },
    },
    {
      name: "a step that could not be done",
      error: new ActionError({ message: "There is a link.", hint: "Remove it." }),
      expected: { title: "No credentials", message: "There is a link.\nRemove it." },
    },
    {
      name: "a mistake of ours",
      error: new RangeError("too far"),
      expected: {
        title: "No credentials",
        message: "Something failed that should not: RangeError: too far\nPlease report it.",
      },
    },
    {
      name: "something that is no error",
      error: { secret: "s3cr3t" },
      expected: {
        title: "No credentials",
        message: "Something failed that should not: no error object\nPlease report it.",
      },
    },
  ])("tells of $name", ({ error, expected }) => {
    expect(describeFailure(error)).toEqual(expected)
  })
})
