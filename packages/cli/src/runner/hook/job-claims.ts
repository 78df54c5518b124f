import { type Claims, decodeClaims, githubToken } from "@claimbridge/core"
import type { Io } from "../../io.ts"
import { takeToken } from "../../settings/take-token.ts"
import type { RunnerPolicy } from "../policy/runner-policy.ts"

/**
 * The claims of the job's token, which nobody has verified. The token is GitHub's, whatever else the machine's environment
 * leads to; what the workflow sets does not reach a hook.
 *
 * @throws core's errors when there is no token to be had.
 */
export async function jobClaims({ env }: Pick<Io, "env">, { options }: RunnerPolicy): Promise<Claims> {
  return decodeClaims(await takeToken({ token: githubToken(), options, env }))
}
