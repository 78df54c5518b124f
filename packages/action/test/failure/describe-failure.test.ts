import { ClaimbridgeError } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { RoleFailure } from "../../src/exchange/role-failure.ts"
import { ActionError } from "../../src/failure/action-error.ts"
import { describeFailure } from "../../src/failure/describe-failure.ts"
import { InputError } from "../../src/inputs/input-error.ts"

const role = { delivery: { toEnvironment: true, toOutputs: false } }

describe("describeFailure", () => {
  it("puts the inputs in place of core's options", () => {
    const details = { template: "{nothing}", claim: "nothing", claims: ["run_id", "sha"] }
    const error = new RoleFailure(role, new ClaimbridgeError("ERR_CLAIM_MISSING", details))
    expect(describeFailure(error)).toEqual({
      title: "No credentials (ERR_CLAIM_MISSING)",
      message: [
        'role-session-name "{nothing}" uses the claim nothing, which the token does not have as text.',
        "The token has: run_id, sha. Use one of them in role-session-name, or make the CI send nothing.",
      ].join("\n"),
    })
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
