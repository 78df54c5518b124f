import { parseArgs } from "node:util"
import type { CommandRun } from "./command-run.ts"

/** What `buildkite-agent oidc request-token` was asked for. */
export interface AgentFlags {
  readonly endpoint: string
  readonly accessToken: string
  readonly job: string
  readonly format: string
  /** The body of the request. */
  readonly input: AgentInput
}

interface AgentInput {
  readonly audience?: string | undefined
  readonly lifetime?: number | undefined
  readonly claims?: readonly string[] | undefined
  readonly aws_session_tags?: readonly string[] | undefined
  readonly subject_claim?: string | undefined
}

const OPTIONS = {
  audience: { type: "string" },
  lifetime: { type: "string" },
  job: { type: "string" },
  claim: { type: "string", multiple: true },
  "aws-session-tag": { type: "string", multiple: true },
  "subject-claim": { type: "string" },
  "skip-redaction": { type: "boolean" },
  format: { type: "string" },
  "agent-access-token": { type: "string" },
  endpoint: { type: "string" },
  "no-color": { type: "boolean" },
  debug: { type: "boolean" },
  "log-level": { type: "string" },
} as const

/** Reads flags, and the variables that stand in for them; a sentence when they can't be understood. */
export function readAgentFlags(args: readonly string[], env: CommandRun["env"]): AgentFlags | string {
  const [oidc, requestToken, ...rest] = args
  if (oidc !== "oidc" || requestToken !== "request-token") return `unknown command ${args.slice(0, 2).join(" ")}`
  try {
    return toFlags(parseArgs({ args: [...rest], options: OPTIONS }).values, env)
  } catch {
    return "incorrect usage. See: `buildkite-agent oidc request-token --help`"
  }
}

type FlagValues = ReturnType<typeof parseArgs<{ readonly options: typeof OPTIONS }>>["values"]

function toFlags(values: FlagValues, env: CommandRun["env"]): AgentFlags | string {
  const job = values.job ?? env.BUILDKITE_JOB_ID
  const lifetime = Number(values.lifetime ?? 0)
  const { format = "jwt" } = values
  if (!job) return "Missing job. See: `buildkite-agent oidc request-token --help`"
  if (!Number.isInteger(lifetime)) return `invalid value "${values.lifetime}" for flag -lifetime`
  if (lifetime < 0) return `lifetime ${lifetime} must be a non-negative integer`
  if (format !== "jwt" && format !== "gcp")
    return `format "${format}" is not valid. Supported values are 'jwt' and 'gcp'`

  const input = {
    audience: values.audience || undefined,
    lifetime: lifetime || undefined,
    claims: list(values.claim, env.BUILDKITE_OIDC_TOKEN_CLAIMS),
    aws_session_tags: list(values["aws-session-tag"], env.BUILDKITE_OIDC_TOKEN_AWS_SESSION_TAGS),
    subject_claim: values["subject-claim"] ?? env.BUILDKITE_OIDC_TOKEN_SUBJECT_CLAIM,
  }
  const endpoint = values.endpoint ?? env.BUILDKITE_AGENT_ENDPOINT ?? "https://agent.buildkite.com/v3"
  const accessToken = values["agent-access-token"] ?? env.BUILDKITE_AGENT_ACCESS_TOKEN ?? ""
  return { endpoint, accessToken, job, format, input }
}

/** Repeated or separated by commas. */
function list(given: readonly string[] | undefined, fromEnv: string | undefined): readonly string[] | undefined {
  const names = (given ?? [fromEnv ?? ""]).flatMap((names) => names.split(",")).map((name) => name.trim())
  const named = names.filter(Boolean)
  return named.length > 0 ? named : undefined
}
