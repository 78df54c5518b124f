import { describe, expect, it } from "vitest"
import { aSetUp, type SetUp } from "./support/a-set-up.ts"
import { trust } from "./support/a-trust-change.ts"

const formats = [["--verbose"], ["--json"], ["--format", "markdown", "--fix-plan"]]
const states: readonly {
  readonly name: string
  readonly wrong: (setUp: SetUp) => Promise<Readonly<Record<string, string>>>
}[] = [
  { name: "a set-up that works", wrong: async () => ({}) },
  {
    name: "a role that keeps the job out",
    wrong: async (setUp) => {
      await setUp.change(trust(setUp, { Condition: { StringEquals: { "cognito-identity.amazonaws.com:aud": "x" } } }))
      return {}
    },
  },
  {
    name: "a token that is none",
    wrong: async () => ({ CLAIMBRIDGE_TOKEN_ENV: "JOB_TOKEN", JOB_TOKEN: `canary${crypto.randomUUID()}` }),
  },
  {
    name: "keys that are wrong, and a proxy with a password",
    wrong: async () => ({
      AWS_SECRET_ACCESS_KEY: `canary${crypto.randomUUID()}`,
      HTTPS_PROXY: `http://acme:canary${crypto.randomUUID()}@proxy.acme.example:3128`,
    }),
  },
]

describe("claimbridge doctor", () => {
  it.each(states)("shows no secret of $name", async ({ wrong }) => {
    const setUp = await aSetUp()
    const env = { ...setUp.env, ...(await wrong(setUp)) }
    const canaries = Object.values(env).flatMap((value) => /canary[\w-]+/.exec(value)?.[0] ?? [])
    const kept = [env.AWS_SECRET_ACCESS_KEY, env.ACTIONS_ID_TOKEN_REQUEST_TOKEN, ...canaries]
    for (const format of formats) {
      const { stdout, stderr } = await setUp.run(["doctor", ...format], env)
      const said = stdout + stderr
      const secrets = [...setUp.secrets, ...kept].flatMap((secret = "") => [secret, secret.split(".")[2] ?? secret])
      expect(secrets.filter((secret) => secret !== "" && said.includes(secret))).toEqual([])
      expect(said).not.toMatch(/eyJ[\w-]{8}/)
      expect(said).not.toBe("")
    }
    expect(kept.length + setUp.secrets.size).toBeGreaterThan(1)
  })
})
