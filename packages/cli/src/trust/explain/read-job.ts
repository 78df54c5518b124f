import { CliError } from "../../cli-error.ts"
import type { Invocation } from "../../command.ts"
import type { OptionValues } from "../../frame/option-values.ts"
import { jobToken } from "../../settings/job-token.ts"
import { showProgress } from "../../talk/show-progress.ts"
import type { Job } from "./job.ts"
import { readClaimsFile } from "./read-claims-file.ts"
import { withTexts } from "./with-texts.ts"

/** The role and the pool that the job asks for, as far as they are known. */
export interface JobTarget {
  readonly roleArn: string
  readonly identityPoolId: string | undefined
}

/**
 * Finds out what the job's tokens say: from a file, or by asking the CI and, in the basic flow, the pool.
 *
 * @throws {CliError} when nobody says where the claims are; core's errors when there is no token to be had.
 */
export async function readJob({ io }: Pick<Invocation, "io">, options: OptionValues, target: JobTarget): Promise<Job> {
  const file = options.text("claims")
  if (file !== undefined && options.flag("from-token")) {
    const message = `${options.origin("claims")} and --from-token both say what the token says.`
    throw new CliError({ message, hint: "Give one of them." })
  }
  if (file !== undefined) return { claims: await readClaimsFile(io, file) }
  if (!options.flag("from-token")) {
    const hint = "Give --claims with a file, or --from-token in a CI job."
    throw new CliError({ message: "Nobody says what the job's token says.", hint })
  }
  return askForTokens(io, options, target)
}

async function askForTokens(io: Invocation["io"], options: OptionValues, target: JobTarget): Promise<Job> {
  const { decodeClaims } = await import("@claimbridge/core")
  const { roleArn, identityPoolId } = target
  if (identityPoolId?.startsWith("<")) throw notDeployed(identityPoolId)
  using progress = showProgress(io, options)
  const asking = { io, onEvent: progress.onEvent }
  if (options.text("flow") !== "basic" || identityPoolId === undefined) {
    return { claims: decodeClaims(await jobToken(asking, options)) }
  }
  const { exchangedTokens } = await import("./exchanged-tokens.ts")
  const known = { "role-arn": roleArn, "identity-pool-id": identityPoolId }
  const { ciToken, openIdToken } = await exchangedTokens(asking, withTexts(options, known))
  return { claims: decodeClaims(ciToken), openIdToken }
}

function notDeployed(name: string): CliError {
  const message = `The template doesn't say the id of its pool ${name}.`
  return new CliError({ message, hint: "Give it with --identity-pool-id." })
}
