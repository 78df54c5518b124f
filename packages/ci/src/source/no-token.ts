import { ClaimbridgeError } from "@claimbridge/core"
import type { CiDescription } from "../description/ci-description.ts"
import { hasSign } from "../description/has-sign.ts"
import type { Env } from "../env.ts"

/** The error of a job without a token; of another kind when it is no job of this CI at all. */
export function noToken({ title, jobSigns, offer }: CiDescription, env: Env, reason: string): ClaimbridgeError {
  const isItsJob = jobSigns.some((sign) => hasSign(env, sign))
  if (!isItsJob) return new ClaimbridgeError("ERR_CI_NOT_DETECTED", { ci: title, reason })
  return new ClaimbridgeError("ERR_TOKEN_NOT_OFFERED", { ci: title, reason, advice: offer })
}
