import { readFile } from "node:fs/promises"
import { delimiter, join } from "node:path"
import type { CiJob } from "../../src/index.ts"
import { runTool } from "./run-tool.ts"

/** Takes a job's token as its vendor documents it, with nothing but the job's environment. */
export type TakeToken = (job: CiJob, audience: string) => Promise<string>

export function fromVariable(name: string): TakeToken {
  return async ({ env }) => env[name] ?? ""
}

/** The path stands in a variable. */
export function fromFile(variable: string): TakeToken {
  return async ({ env }) => readFile(env[variable] ?? "", "utf8")
}

/** The path is the vendor's. */
export function fromFixedFile(path: string): TakeToken {
  return async ({ files }) => readFile(files[path] ?? "", "utf8")
}

export const fromGithub: TakeToken = async ({ env }, audience) => {
  const url = new URL(env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "")
  url.searchParams.set("audience", audience)
  const authorization = `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}`
  return member(await fetch(url, { headers: { authorization } }), "value")
}

export const fromAzure: TakeToken = async ({ env }) => {
  const headers = { authorization: `Bearer ${env.SYSTEM_ACCESSTOKEN}`, "content-type": "application/json" }
  return member(await fetch(`${env.SYSTEM_OIDCREQUESTURI}?api-version=7.1`, { method: "POST", headers }), "oidcToken")
}

export const fromCodefresh: TakeToken = async ({ env }, audience) => {
  const headers = { authorization: env.CF_OIDC_REQUEST_TOKEN ?? "" }
  return member(await fetch(`${env.CF_OIDC_REQUEST_URL}?audience=${audience}`, { headers }), "id_token")
}

export const fromMetadata: TakeToken = async ({ env }, audience) => {
  const path = "computeMetadata/v1/instance/service-accounts/default/identity"
  const url = `http://${env.GCE_METADATA_HOST}/${path}?audience=${audience}&format=full`
  return (await fetch(url, { headers: { "metadata-flavor": "Google" } })).text()
}

export const fromBuildkite: TakeToken = async (job, audience) =>
  (await runJobTool(job, "buildkite-agent", ["oidc", "request-token", "--audience", audience])).stdout.trim()

export const fromCircleci: TakeToken = async (job, audience) => {
  const claims = JSON.stringify({ aud: audience })
  return (await runJobTool(job, "circleci", ["run", "oidc", "get", "--claims", claims])).stdout.trim()
}

/** Runs a command that is found on the job's `PATH`. */
export function runJobTool(job: CiJob, name: string, args: readonly string[]): ReturnType<typeof runTool> {
  const [folder = ""] = (job.env.PATH ?? "").split(delimiter)
  return runTool(join(folder, name), { args, env: job.env })
}

async function member(response: Response, name: string): Promise<string> {
  const body: unknown = await response.json()
  return String(Reflect.get(Object(body), name))
}
