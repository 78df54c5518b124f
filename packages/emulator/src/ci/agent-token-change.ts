import type { CiClaims } from "./ci-claims.ts"
import type { TokenChange } from "./job-tokens.ts"
import { stableUuid } from "./stable-uuid.ts"

const OPTIONAL: CiClaims = {
  organization_id: stableUuid("buildkite organization"),
  pipeline_id: stableUuid("buildkite pipeline"),
  build_id: stableUuid("buildkite build"),
  cluster_id: stableUuid("buildkite cluster"),
  cluster_name: "Default cluster",
  queue_id: stableUuid("buildkite queue"),
  queue_key: "default",
}

const SUBJECTS = ["organization_id", "pipeline_id", "cluster_id", "queue_id", "build_id", "job_id", "agent_id"] as const

/** What a request to Buildkite's agent API wants changed in the token; a sentence when it can't have it. */
export function agentTokenChange(claims: CiClaims, input: Readonly<Record<string, unknown>>): TokenChange | string {
  const known = { ...OPTIONAL, ...claims }
  const { audience, lifetime, subject_claim: subject } = input
  const [asked, tags] = [texts(input.claims), texts(input.aws_session_tags)]
  const unknown = [...asked, ...tags].find((name) => !Object.hasOwn(known, name) && !isAgentTag(name))
  if (unknown !== undefined) return `Unknown claim: ${unknown}`
  if (subject !== undefined && !SUBJECTS.some((name) => name === subject)) return `Invalid subject claim: ${subject}`

  return {
    ...(typeof audience === "string" && audience && { audience }),
    ...(typeof lifetime === "number" && lifetime > 0 && { lifetimeSeconds: lifetime }),
    claims: {
      ...Object.fromEntries(asked.map((name) => [name, known[name] ?? null])),
      ...(tags.length > 0 && { "https://aws.amazon.com/tags": { principal_tags: principalTags(known, tags) } }),
      ...(typeof subject === "string" && { sub: `${subject}:${known[subject]}` }),
    },
  }
}

function principalTags(claims: CiClaims, names: readonly string[]): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(names.map((name) => [name, [String(claims[name] ?? "")]]))
}

function isAgentTag(name: string): boolean {
  return /^agent_tag:.+/.test(name)
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : []
}
