import { ciDescriptions } from "./ci-descriptions.ts"
import type { CiName } from "./ci-name.ts"
import type { CiDescription, Sign } from "./description/ci-description.ts"
import { hasSign } from "./description/has-sign.ts"
import type { Env } from "./env.ts"

/** Where a job's token comes from, and how that is known. */
export interface CiDetection {
  readonly ci: CiName
  /** The CI's name as its vendor writes it. */
  readonly title: string
  /** `false` when it is a job of this CI, but has no token: it has to ask for one, as the CI's page says. */
  readonly hasToken: boolean
  /** What told: variables that are set, such as `BITBUCKET_STEP_OIDC_TOKEN`, or one with its value, such as `GITHUB_ACTIONS=true`. */
  readonly saw: readonly string[]
}

/**
 * Says which CI a job gets its token from.
 *
 * Tokens count, not brands: others set `GITHUB_ACTIONS`, too. A CI without a token is named by its own variables then,
 * before the identity of a machine or pod is thought of, which is no job's; `CI` and `TEAMCITY_VERSION` alone keep from
 * that, too. Nothing is asked over the network, so Google's machines are recognized in Cloud Build and Cloud Run jobs only.
 *
 * @example
 * ```ts
 * import { detectCi } from "@claimbridge/ci"
 *
 * const detection = detectCi(process.env)
 * if (detection) console.log(`${detection.title}, because of ${detection.saw.join(" and ")}`)
 * ```
 */
export function detectCi(env: Env): CiDetection | undefined {
  return detectAmong("job", env) ?? (isUnknownCi(env) ? undefined : detectAmong("machine", env))
}

/** Of CIs that are not described here, most set `CI`; TeamCity does not. */
function isUnknownCi({ CI, TEAMCITY_VERSION }: Env): boolean {
  return Boolean(TEAMCITY_VERSION?.trim()) || !["", "false"].includes(CI?.trim() ?? "")
}

function detectAmong(identity: CiDescription["identity"], env: Env): CiDetection | undefined {
  const cis = ciDescriptions.filter((ci) => ci.identity === identity)
  const [withToken] = cis.flatMap((ci) => detectionsOf(ci, ci.tokenSigns, env))
  if (withToken) return { ...withToken, hasToken: true }
  const [withoutToken] = cis.flatMap((ci) => detectionsOf(ci, ci.jobSigns, env))
  return withoutToken
}

function detectionsOf({ name, title }: CiDescription, signs: readonly Sign[], env: Env): CiDetection[] {
  return signs.filter((sign) => hasSign(env, sign)).map((saw) => ({ ci: name, title, hasToken: false, saw }))
}
