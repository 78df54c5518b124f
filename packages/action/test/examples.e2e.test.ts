import { describe, expect, it } from "vitest"
import { anActionWorld } from "./support/an-action-world.ts"
import { firstLeak } from "./support/first-leak.ts"
import { hasTool } from "./support/has-tool.ts"

const ciSession = "arn:aws:sts::111122223333:assumed-role/example-ci"
const named = `${ciSession}/4711@6dcb09b5b57875f334f61aebed695e2e4193db5e`

describe.skipIf(!hasTool("aws", ["--version"]))("the example workflows", () => {
  it.each([
    { name: "environment", sessions: [named] },
    { name: "profile", sessions: [`${ciSession}/claimbridge-4711`] },
    { name: "endpoint", sessions: [`${ciSession}/claimbridge-4711`] },
    {
      name: "roles",
      sessions: [
        named,
        `${ciSession}/claimbridge-4711`,
        "arn:aws:sts::111122223333:assumed-role/example-deploy/claimbridge-4711",
      ],
    },
    { name: "chain", sessions: ["arn:aws:sts::111122223333:assumed-role/example-deploy/claimbridge-4711"] },
    { name: "enhanced", sessions: ["arn:aws:sts::111122223333:assumed-role/example-pool/CognitoIdentityCredentials"] },
    { name: "direct", sessions: ["arn:aws:sts::111122223333:assumed-role/example-direct/GitHubActions"] },
    { name: "outputs", sessions: [`${ciSession}/claimbridge-4711`] },
    { name: "long-job", sessions: [named] },
  ])("$name: later steps are who they should be, and no secret is seen", async ({ name, sessions }) => {
    await using world = await anActionWorld()
    await using run = await world.run(name, { env: { WORK_SECONDS: "1" } })
    expect(run.conclusion, run.log).toBe("success")
    const seen = [...run.log.matchAll(/"Arn": "([^"]+)"|^(arn:aws:sts::.+)$/gm)].map(([, json, text]) => json ?? text)
    expect(seen.slice(0, sessions.length)).toEqual(sessions)
    expect(world.secrets.size).toBeGreaterThan(3)
    expect(firstLeak(run, world.secrets)).toBeUndefined()
    for (const secret of world.secrets) expect(run.log + run.summary).not.toContain(secret)
  })
})
