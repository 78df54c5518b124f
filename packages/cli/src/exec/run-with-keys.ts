import type { Invocation } from "../command.ts"
import { credentialVariables } from "../credentials/credential-variables.ts"
import { jobCredentials } from "../settings/job-credentials.ts"
import { childEnv } from "./child-env.ts"
import { runChild } from "./run-child.ts"

/** Runs a command with keys in its environment. They end when they end. */
export async function runWithKeys(invocation: Invocation): Promise<number> {
  const { io, rest = [], configured } = invocation
  const credentials = await jobCredentials(invocation)
  const region = (await configured()).text("region")
  return runChild(rest, { env: childEnv(io.env, credentialVariables(credentials, region)), io })
}
