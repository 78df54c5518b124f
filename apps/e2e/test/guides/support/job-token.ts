import type { CiJob, Emulator } from "@claimbridge/emulator"
import { house } from "./house.ts"
import type { Note } from "./note.ts"

export type JobFacts = Pick<Note, "ci" | "issuer" | "audience">
export type JobClaims = Readonly<Record<string, unknown>>

/** Starts a job, and gives the way to its tokens: for an audience, where the job may choose one. */
export async function jobToken(
  emulator: Emulator,
  claims: JobClaims,
  facts: JobFacts,
): Promise<(audience: string) => Promise<string>> {
  const { ci = "github", audience } = facts
  const job = await emulator.ciJob({ ci, claims, issuer: issuerOf(facts), ...(audience && { audience }) })
  if (ci === "github") return (wanted) => askGithub(emulator, job, wanted)
  const variable = ci === "bitbucket" ? "BITBUCKET_STEP_OIDC_TOKEN" : "AWS_ID_TOKEN"
  return async () => job.env[variable] ?? ""
}

async function askGithub(emulator: Emulator, { env }: CiJob, audience: string): Promise<string> {
  const url = new URL(env.ACTIONS_ID_TOKEN_REQUEST_URL ?? "")
  url.searchParams.set("audience", audience)
  const headers = { authorization: `Bearer ${env.ACTIONS_ID_TOKEN_REQUEST_TOKEN}` }
  const response = await emulator.fetch(url, { headers })
  const body: unknown = await response.json()
  if (typeof body === "object" && body !== null && "value" in body) return String(body.value)
  throw new Error(`the job got no token: ${response.status}`)
}

/** The issuer of a block's jobs. */
export function issuerOf({ ci = "github", issuer }: JobFacts): string {
  if (issuer !== undefined) return issuer
  if (ci === "bitbucket") return "https://api.bitbucket.org/2.0/workspaces/acme/pipelines-config/identity/oidc"
  return ci === "jenkins" ? "https://jenkins.acme.example/oidc" : house.issuer
}
