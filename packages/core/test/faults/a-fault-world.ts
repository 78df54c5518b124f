import { createEmulator } from "@claimbridge/emulator"
import type { FromGithubCognitoOptions } from "../../src/from-github-cognito.ts"
import { accountId, region } from "../support/a-world.ts"
import { chainTemplate } from "../support/chain-template.ts"
import { servicesTemplate } from "../support/services-template.ts"
import type { FaultyCall } from "./fault-table.ts"

const otherAccountId = "444455556666"
const hourMs = 3_600_000

/** What stands behind the servers that make faults. */
export interface FaultWorld extends AsyncDisposable {
  readonly identityPoolId: string
  readonly forward: (request: Request) => Promise<Response>
  readonly expiredToken: (audience: string) => Promise<string>
  /** A job's variables; the runner's part of them is at `url`. */
  readonly jobEnv: (url: string) => Readonly<Record<string, string>>
  /** Options of an exchange in which the call is made. */
  readonly optionsFor: (call: FaultyCall) => FromGithubCognitoOptions
}

/** An emulator that is reached without a port, with a pool, its roles and a chain to another account. */
export function aFaultWorld(nowMs: () => number): FaultWorld {
  const emulator = createEmulator({ region, clock: { now: nowMs } })
  const { outputs } = emulator.deploy({ accountId, template: { body: servicesTemplate }, region })
  emulator.deploy({ accountId: otherAccountId, template: { body: chainTemplate }, region })
  const job = emulator.githubJob()
  const identityPoolId = outputs.PoolId ?? ""
  return {
    identityPoolId,
    forward: (request) => emulator.fetch(request),
    expiredToken: (audience) => emulator.mintToken({}, { audience, issuedAt: new Date(nowMs() - hourMs) }),
    jobEnv: (url) => {
      const runner = new URL(job.env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "")
      return {
        ...job.env,
        ACTIONS_ID_TOKEN_REQUEST_URL: `${url}${runner.pathname}${runner.search}`,
        AWS_ENDPOINT_URL: url,
      }
    },
    optionsFor: (call) => optionsFor(call, identityPoolId),
    [Symbol.asyncDispose]: () => emulator.close(),
  }
}

function optionsFor(call: FaultyCall, identityPoolId: string): FromGithubCognitoOptions {
  const roleSessionName = "{run_id}@{sha}"
  const basic = { identityPoolId, roleArn: `arn:aws:iam::${accountId}:role/ci`, roleSessionName }
  if (call === "GetCredentialsForIdentity") return { flow: "enhanced", identityPoolId }
  if (call === "AssumeRoleWithWebIdentity, direct") {
    return { flow: "direct", roleArn: `arn:aws:iam::${accountId}:role/direct`, clientConfig: { region } }
  }
  if (call !== "AssumeRole of a chain") return basic
  const tags = ["repository", "repository_name"]
  return { ...basic, chain: { roleArn: `arn:aws:iam::${otherAccountId}:role/deploy`, tags, externalId: "acme" } }
}
