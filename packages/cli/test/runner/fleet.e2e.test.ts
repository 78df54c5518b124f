import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { cliCommand, spawnProgram } from "../support/spawn-cli.ts"
import { aFleet, aPolicy, aRunnerFolder, type Fleet } from "./support/a-fleet.ts"

const repositoryCount = 10
const runners = Array.from({ length: 20 }, (_, at) => at)

/** A runner of the fleet whose hooks are called by hand, for a job of its repository. */
function aHook({ emulator }: Fleet, policy: string, repository: string) {
  const folder = aRunnerFolder()
  mkdirSync(join(folder, ".claimbridge"), { mode: 0o700 })
  const githubEnv = join(aFolder({ env: "" }), "env")
  const claims = { repository, repository_owner: "octo-org", repository_owner_id: "65", ref: "refs/heads/main" }
  const { env: job } = emulator.githubJob({ claims })
  const env = {
    ...job,
    NODE_OPTIONS: "--conditions=@claimbridge/source",
    AWS_ENDPOINT_URL: emulator.url ?? "",
    GITHUB_ENV: githubEnv,
    RUNNER_TEMP: aFolder(),
  }
  const call = async (kind: string): Promise<number | null> => {
    const argv = [...cliCommand, "runner", `job-${kind}`, "--runner", folder, "--policy", policy]
    return (await spawnProgram([...argv, "--owner-pid", `${process.pid}`], env).exit).code
  }
  const ask = async (): Promise<string> => {
    const set = Object.fromEntries(
      [...readFileSync(githubEnv, "utf8").matchAll(/^(\w+)<<(\S+)\n(.*)\n\2$/gm)].map(([, name, , value]) => [
        name,
        value,
      ]),
    )
    const authorization = readFileSync(set.AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE, "utf8")
    const answer = await fetch(set.AWS_CONTAINER_CREDENTIALS_FULL_URI, { headers: { authorization } })
    const body: unknown = await answer.json()
    return JSON.stringify(body).match(/"AccessKeyId":"(\w+)"/)?.[1] ?? ""
  }
  return { call, ask }
}

function repositoriesOf({ emulator }: Fleet): readonly (string | undefined)[] {
  return emulator.events
    .filter(({ eventName }) => eventName === "AssumeRoleWithWebIdentity")
    .map(({ requestParameters }) => JSON.stringify(requestParameters).match(/"repository":"([^"]+)"/)?.[1])
}

describe("20 runners of one machine at once", () => {
  it("ask for one identity per repository, and give each job its own credentials", { timeout: 120_000 }, async () => {
    const fleet = await aFleet()
    const text = aPolicy(fleet.outputs).replace('"off"', join(aFolder(), "identities.json"))
    const policy = join(aFolder({ "runner.yaml": text }), "runner.yaml")
    const names = runners.map((at) => `octo-org/repository-${at % repositoryCount}`)
    const hooks = names.map((name) => aHook(fleet, policy, name))
    expect(await Promise.all(hooks.map(({ call }) => call("started")))).toEqual(runners.map(() => 0))
    const keys = await Promise.all(hooks.map(({ ask }) => ask()))
    expect(new Set(keys).size).toBe(20)
    expect([fleet.count("GetId"), fleet.count("AssumeRoleWithWebIdentity")]).toEqual([repositoryCount, 20])
    expect(repositoriesOf(fleet).toSorted()).toEqual(names.toSorted())
    expect(await Promise.all(hooks.map(({ call }) => call("completed")))).toEqual(runners.map(() => 0))
    await Promise.all(hooks.map(({ ask }) => expect(ask()).rejects.toThrow()))
  })
})
