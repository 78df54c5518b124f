import { fileURLToPath } from "node:url"
import { createEmulator } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { AppError } from "../src/app-error.ts"
import { describeInputFailure } from "../src/describe-input-failure.ts"

function deployFailure(template: { file: string } | { body: string; name: string }): unknown {
  try {
    return createEmulator().deploy({ accountId: "111122223333", template })
  } catch (error) {
    return error
  }
}

describe("describeInputFailure", () => {
  it("says where a template is wrong, and apart from that what to do", () => {
    expect(describeInputFailure(deployFailure({ body: "Resources: [", name: "pool.yaml" }))).toMatchObject({
      failure: {
        message: expect.stringMatching(/^pool\.yaml:1:13: This is not YAML: .*\.$/),
        hint: "Correct the syntax on this line or the one before it.",
      },
      code: 2,
    })
  })

  it("gives the parameters that a template lacks as options to type", () => {
    const file = fileURLToPath(new URL("templates/role-alone.yaml", import.meta.url))
    expect(describeInputFailure(deployFailure({ file })).failure.hint).toBe(
      "Give them:\n  --parameter IdentityPoolId=…\n  --parameter Environment=…   Where the job deploys to",
    )
  })

  it.each([
    { name: "what the user typed", error: new AppError("No.", "Type it anew."), code: 2 },
    { name: "anything else", error: new TypeError("No."), code: 1 },
  ])("blames $name with exit code $code", ({ error, code }) => {
    expect(describeInputFailure(error)).toMatchObject({ failure: { message: "No." }, code })
  })
})
