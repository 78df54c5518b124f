import { readFileSync } from "node:fs"
import { createCognitoSession } from "@claimbridge/core"
import { createEmulator } from "@claimbridge/emulator"
import { expect, it, onTestFinished } from "vitest"
import { createWebIdentityTokenFile } from "../../src/create-web-identity-token-file.ts"
import { aFolder } from "../support/a-folder.ts"
import { lifetimeSeconds, report, timeoutMs, workWithTools } from "../support/work-with-tools.ts"

const template = { file: new URL("../../../../examples/github/access.yaml", import.meta.url).pathname }
const claims = {
  repository: "octo-org/octo-repo",
  repository_owner: "octo-org",
  repository_owner_id: "65",
  run_id: "4711",
}

/** A GitHub job on an AWS whose tokens and sessions live for seconds. */
async function aJob() {
  const emulator = createEmulator({ region: "eu-west-1", longestSessionSeconds: lifetimeSeconds })
  onTestFinished(() => emulator.close())
  const { outputs } = emulator.deploy({
    accountId: "111122223333",
    template,
    parameters: { RepositoryOwnerId: "65", Issuer: "token.actions.githubusercontent.com" },
  })
  const { env } = await emulator.listen()
  const session = createCognitoSession({
    identityPoolId: outputs.PoolId ?? "",
    runtime: { env: { ...env, ...emulator.githubJob({ claims }).env } },
  })
  onTestFinished(() => session.dispose())
  return { emulator, env, session, roleArn: outputs.CiRoleArn ?? "" }
}

it("a token of a few seconds never fails AWS's clients, longer than it lives", { timeout: timeoutMs }, async () => {
  const { emulator, env, session, roleArn } = await aJob()
  const [file, home] = [`${aFolder()}/agent/token`, aFolder()]
  const kept = await createWebIdentityTokenFile({
    file,
    roleArn,
    region: "eu-west-1",
    token: () => session.openIdToken({ forceRefresh: true }),
  })
  onTestFinished(() => kept.close())
  const first = readFileSync(file, "utf8")
  const arn = "arn:aws:sts::111122223333:assumed-role/example-ci/claimbridge-4711"
  // The `aws` command keeps what it got from STS in the home folder.
  const { calls, elapsedMs } = await workWithTools({ ...env, HOME: home, ...kept.env() }, arn)

  const answered = (operation: string) => emulator.calls.filter((call) => call.operation === operation)
  const [tokens, sessions] = [answered("GetOpenIdToken").length, answered("AssumeRoleWithWebIdentity")]
  const refused = [...sessions, ...answered("GetCallerIdentity")].filter(({ status }) => status !== 200).length
  report("token file", { calls, elapsedMs: Math.round(elapsedMs), tokens, sessions: sessions.length, refused })
  expect(refused).toBe(0)
  expect(tokens).toBeGreaterThan(1)
  expect(tokens).toBeLessThanOrEqual(1 + elapsedMs / (lifetimeSeconds * 500))
  expect(answered("GetId")).toHaveLength(1)
  expect(readFileSync(file, "utf8")).not.toBe(first)
})
