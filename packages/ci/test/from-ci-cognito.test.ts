import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts"
import type { CiJobOptions } from "@claimbridge/emulator"
import { describe, expect, it } from "vitest"
import { detectCi } from "../src/detect-ci.ts"
import { fromCiCognito } from "../src/from-ci-cognito.ts"
import { aCiWorld } from "./support/a-ci-world.ts"
import { elsewhere } from "./support/elsewhere.ts"
import { failureOf } from "./support/failure-of.ts"
import { hoursMs } from "./support/hours-ms.ts"
import { startsScripts } from "./support/starts-scripts.ts"
import { thrownBy } from "./support/thrown-by.ts"

const audience = "cognito-identity.amazonaws.com"

const jobs: (CiJobOptions & { readonly clientId?: string })[] = [
  { ci: "github" },
  { ci: "forgejo" },
  { ci: "gitlab" },
  { ci: "bitbucket", audience },
  { ci: "jenkins" },
  ...(startsScripts ? [{ ci: "buildkite" as const }, { ci: "circleci" as const }] : []),
  { ci: "codefresh" },
  { ci: "hcp-terraform", audience },
  { ci: "kubernetes", audience },
  { ci: "azure-devops", clientId: "api://AzureADTokenExchange" },
  { ci: "semaphore", clientId: "https://acme.semaphoreci.com" },
  { ci: "spacelift", clientId: "acme.app.spacelift.io" },
  { ci: "vercel", clientId: "https://vercel.com/acme" },
  { ci: "google", claims: { sub: "100000000000000000001" }, clientId: "100000000000000000001" },
]

describe("fromCiCognito", () => {
  it.each(jobs)(
    "makes an AWS client work on $ci without being told where it is",
    async ({ clientId = audience, ...job }) => {
      await using world = await aCiWorld(job, { clientId })
      const detection = detectCi(world.basic.runtime.env ?? {})
      expect(detection).toMatchObject({ ci: job.ci, hasToken: true })

      const credentials = fromCiCognito(world.basic)
      const client = { region: "eu-west-1", requestHandler: world.emulator.requestHandler }
      const { Arn } = await new STSClient({ ...client, credentials }).send(new GetCallerIdentityCommand())

      expect(Arn).toMatch(/^arn:aws:sts::111122223333:assumed-role\/ci\/claimbridge/)
      expect(world.tags()).not.toEqual({})
    },
  )

  it("passes on what the CI's own source says about an error", async () => {
    await using world = await aCiWorld({ ci: "gitlab" })
    const credentials = fromCiCognito(world.basic)
    await credentials()
    world.nowMs += hoursMs(2)
    expect((await failureOf(credentials())).hint).toMatch(/^GitLab CI gives a job one token/)
  })

  it("says what a recognized job without a token lacks", async () => {
    await using world = await aCiWorld({ ci: "bitbucket", mayGetTokens: false })
    expect((await failureOf(fromCiCognito(world.basic)())).code).toBe("ERR_TOKEN_NOT_OFFERED")
  })

  it("lets a provider chain go on outside of all CIs", async () => {
    const error = await failureOf(fromCiCognito(elsewhere)())
    expect({ code: error.code, tryNextLink: error.tryNextLink }).toEqual({
      code: "ERR_CI_NOT_DETECTED",
      tryNextLink: true,
    })
    expect(error.message).toBe(
      "This is not a job of a known CI: none of the variables that lead to a token of a job is set.",
    )
  })

  it("refuses a token source of the caller's at once", () => {
    const options = { ...elsewhere, token: async () => "t" }
    expect(thrownBy(() => Reflect.apply(fromCiCognito, undefined, [options])).code).toBe("ERR_OPTION_INVALID")
  })
})
