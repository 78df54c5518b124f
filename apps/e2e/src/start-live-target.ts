import { type Claims, decodeClaims, fromCognito, githubToken, type TokenSource } from "@claimbridge/core"
import { AppError } from "./app-error.ts"
import type { ArtifactPlan } from "./artifact-plan.ts"
import { asCode } from "./as-code.ts"
import type { Options } from "./options.ts"
import type { Target } from "./target.ts"

/**
 * A real account, from inside a GitHub job.
 *
 * @throws {AppError} when one of the variables that name the deployment is missing, or an option has no place here
 */
export function startLiveTarget(options: Options, env: NodeJS.ProcessEnv): Target {
  refuseEmulated(options)
  const identityPoolId = demand(env, "E2E_IDENTITY_POOL_ID")
  const roleArn = demand(env, "E2E_ROLE_ARN")
  const roleSessionName = options.sessionName ?? "{run_id}@{sha}"
  const job = listeningToken()
  const exchange = { identityPoolId, roleArn, roleSessionName }
  return {
    kind: "aws",
    region: identityPoolId.split(":")[0] ?? "",
    role: roleArn,
    warnings: [],
    credentials: fromCognito({ ...exchange, token: job.token }),
    code: asCode("fromCognito", exchange),
    claims: job.claims,
    takeCalls: () => [],
    tags: () => [],
    cloudTrail: () => undefined,
    planArtifact: () => planArtifact(env, String(job.claims().repository)),
    why: () => undefined,
    explainRole: () => ({}),
    close: async () => {},
  }
}

function refuseEmulated({ flow, templateFile, claimsFile, role, parameters }: Options): void {
  const options = { template: templateFile, claims: claimsFile, role, parameter: Object.keys(parameters)[0] }
  const [unused] = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`]))
  const option = unused ?? (flow === "basic" ? undefined : "--flow")
  if (option === undefined) return
  throw new AppError(
    `${option} has no effect with E2E_LIVE=1.`,
    "The deployment is what the E2E_ variables name, in the basic flow.",
  )
}

/** The job's token, whose claims are kept for the report. */
function listeningToken(): { token: TokenSource; claims: () => Claims } {
  const source = githubToken()
  let claims: Claims = {}
  const token: TokenSource = async (request) => {
    const text = await source(request)
    claims = decodeClaims(text)
    return text
  }
  return { token, claims: () => claims }
}

function planArtifact(env: NodeJS.ProcessEnv, repository: string): readonly ArtifactPlan[] | string {
  const bucket = env.E2E_BUCKET
  if (!bucket) return "S3: E2E_BUCKET names no bucket."
  return [
    {
      bucket,
      ownKey: `${repository}/claimbridge/artifact.txt`,
      foreignKey: `${repository}-other/claimbridge/artifact.txt`,
      readsBack: true,
    },
  ]
}

function demand(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]
  if (value) return value
  throw new AppError(`E2E_LIVE=1 needs ${name}.`, "Take it from the outputs of apps/e2e/templates/abac.yaml.")
}
