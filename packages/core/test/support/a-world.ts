import type { Emulator } from "@claimbridge/emulator"
import type { FromGithubCognitoOptions } from "../../src/from-github-cognito.ts"
import { accessTemplate } from "./access-template.ts"

export const accountId = "111122223333"
export const region = "eu-west-1"

export interface World {
  readonly emulator: Emulator
  readonly identityPoolId: string
  readonly common: Pick<FromGithubCognitoOptions, "runtime" | "clientConfig">
}

/** The emulator behind a loopback port, with our template and a running job. */
export async function aWorld(emulator: Emulator, claims = {}, parameters = {}): Promise<World> {
  const { outputs } = emulator.deploy({ accountId, template: { body: accessTemplate }, region, parameters })
  const { env } = await emulator.listen()
  const job = emulator.githubJob({ claims })
  return {
    emulator,
    identityPoolId: outputs.PoolId ?? "",
    common: { runtime: { env: { ...env, ...job.env } }, clientConfig: { region } },
  }
}
