import { readdirSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { anActionWorld } from "./support/an-action-world.ts"

/** A job with one step of the action, and steps after it. */
function aWorkflow(inputs: readonly string[], steps: readonly string[] = []): { readonly text: string } {
  const text = [
    "on: push",
    "permissions: { id-token: write }",
    "jobs:",
    "  aws:",
    "    runs-on: ubuntu-latest",
    "    outputs: { account: '${{ steps.aws.outputs.aws-account-id }}', key: '${{ steps.aws.outputs.aws-access-key-id }}' }",
    "    steps:",
    "      - uses: acme/claimbridge@v1",
    "        id: aws",
    "        with:",
    "          cognito-identity-pool-id: ${{ vars.IDENTITY_POOL_ID }}",
    ...inputs.map((input) => `          ${input}`),
    ...steps.map((step) => `      - ${step}`),
  ].join("\n")
  return { text }
}

const role = "role-to-assume: ${{ vars.CI_ROLE_ARN }}"

describe("outputs", () => {
  it("name the session, and hold no key unless asked to", async () => {
    await using world = await anActionWorld()
    await using run = await world.run(aWorkflow([role]))
    expect(Object.keys(run.steps[0]?.outputs ?? {}).sort()).toEqual([
      "authenticated-arn",
      "aws-account-id",
      "aws-expiration",
      "aws-region",
      "aws_region",
    ])
    expect(run.jobOutputs.account).toBe("111122223333")
  })

  it("hold the keys under both spellings when asked to, and GitHub keeps them from other jobs", async () => {
    await using world = await anActionWorld()
    await using run = await world.run(aWorkflow([role, "output-credentials: true"]))
    const outputs = run.steps[0]?.outputs ?? {}
    expect(outputs.aws_secret_access_key).toBe(outputs["aws-secret-access-key"])
    expect(world.secrets).toContain(outputs["aws-session-token"])
    expect(run.jobOutputs.key).toBeUndefined()
  })
})

describe("mask-aws-account-id", () => {
  it("hides the account in the log and in the summary", async () => {
    await using world = await anActionWorld()
    await using run = await world.run(aWorkflow([role, "mask-aws-account-id: true"]))
    expect(run.conclusion).toBe("success")
    expect(run.summary).not.toContain("111122223333")
    expect(run.summary).toContain("arn:aws:sts::***:assumed-role/example-ci")
    expect(run.log.slice(run.log.indexOf("##[endgroup]"))).not.toContain("111122223333")
  })
})

describe("allowed-account-ids", () => {
  it("fails the step before anybody gets credentials of another account", async () => {
    await using world = await anActionWorld()
    await using run = await world.run(
      aWorkflow([role, 'allowed-account-ids: "444455556666"'], ['run: test -z "$AWS_ACCESS_KEY_ID"']),
    )
    expect(run.conclusion).toBe("failure")
    expect(run.environment.AWS_ACCESS_KEY_ID).toBeUndefined()
    expect(run.annotations[0]?.message).toContain("111122223333, which allowed-account-ids does not name")
  })
})

describe("use-existing-credentials", () => {
  const twice = [
    "uses: acme/claimbridge@v1\n        with: { use-existing-credentials: true, aws-region: eu-west-1, role-to-assume: '${{ vars.DIRECT_ROLE_ARN }}' }",
  ]

  it("keeps credentials that still work", async () => {
    await using world = await anActionWorld()
    await using run = await world.run(aWorkflow([role], twice))
    expect(run.conclusion, run.log).toBe("success")
    expect(run.log).toContain("still work and are kept")
    expect(run.steps[1]?.outputs["aws-region"]).toBe("eu-west-1")
    expect(world.emulator.calls.filter(({ operation }) => operation.startsWith("AssumeRole"))).toHaveLength(1)
  })

  it("gets new ones when they do not", async () => {
    await using world = await anActionWorld()
    const env = { AWS_ACCESS_KEY_ID: "ASIAGONE", AWS_SECRET_ACCESS_KEY: "gone", AWS_SESSION_TOKEN: "gone" }
    await using run = await world.run(aWorkflow([role, "use-existing-credentials: true"]), { env })
    expect(run.conclusion, run.log).toBe("success")
    expect(world.emulator.calls.filter(({ operation }) => operation.startsWith("AssumeRole"))).toHaveLength(1)
  })
})

describe("unset-current-credentials", () => {
  it("takes the keys of earlier steps away, even when there are no new ones", async () => {
    await using world = await anActionWorld()
    const env = { AWS_ACCESS_KEY_ID: "AKIAOLD", AWS_SECRET_ACCESS_KEY: "old" }
    const inputs = ["role-to-assume: ${{ vars.RELEASE_ROLE_ARN }}", "unset-current-credentials: true"]
    await using run = await world.run(
      aWorkflow(inputs, ['if: always()\n        run: echo "key=[$AWS_ACCESS_KEY_ID]"']),
      { env },
    )
    expect(run.log).toContain("key=[]")
    expect(run.environment.AWS_ACCESS_KEY_ID).toBe("AKIAOLD")
  })
})

describe("special-characters-workaround", () => {
  it("asks until the secret key has letters and digits only", async () => {
    await using world = await anActionWorld()
    await using run = await world.run(
      aWorkflow([role, "special-characters-workaround: true", "output-credentials: true"]),
    )
    expect(run.steps[0]?.outputs["aws-secret-access-key"]).toMatch(/^[A-Za-z0-9]+$/)
  })
})

describe("action-timeout-s", () => {
  it("ends a step that AWS does not answer", async () => {
    await using world = await anActionWorld()
    world.emulator.failNext({ operation: "GetId", fault: "hang", times: 100 })
    await using run = await world.run(aWorkflow([role, "action-timeout-s: 1"]))
    expect(run.annotations[0]?.properties.title).toBe("No credentials (ERR_TIMEOUT)")
  })
})

describe("two steps with refresh", () => {
  it("take turns: the later one's role counts, and nothing is left of either", async () => {
    await using world = await anActionWorld()
    const second = [
      "uses: acme/claimbridge@v1",
      "with: { refresh: true, aws-region: eu-west-1, role-to-assume: '${{ vars.DIRECT_ROLE_ARN }}' }",
    ].join("\n        ")
    const print = "run: cat ~/.aws/config"
    await using run = await world.run(aWorkflow([role, "refresh: true"], [second, print]))
    expect(run.conclusion, run.log).toBe("success")
    expect(run.log.match(/^\[profile claimbridge\]$/gm)).toHaveLength(1)
    expect(readdirSync(run.folders.home)).toEqual([])
  })
})
