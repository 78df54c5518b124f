import { detectCi } from "@claimbridge/ci"
import { decodeClaims } from "@claimbridge/core"
import { describeFailure } from "../../frame/describe-failure.ts"
import type { OptionValues } from "../../frame/option-values.ts"
import type { Io } from "../../io.ts"
import { jobToken } from "../../settings/job-token.ts"
import { readClaimsFile } from "../../trust/explain/read-claims-file.ts"
import type { JobSide } from "./job-side.ts"

/** The job, and its token for the exchange. The token is a secret, and stays out of the rest. */
export interface ReadJob {
  readonly side: JobSide
  readonly token?: string
}

/**
 * Finds out what the job's token says.
 *
 * @throws {CliError} when the file of `--claims` cannot be read.
 */
export async function readJobSide(io: Io, options: OptionValues): Promise<ReadJob> {
  const detected = detectCi(io.env)
  const ci = detected && { title: detected.title, saw: detected.saw }
  const file = options.text("claims")
  if (file !== undefined) {
    return { side: { ...(ci && { ci }), source: "file", claims: await readClaimsFile(io, file) } }
  }
  try {
    const token = await jobToken({ io }, options)
    return { side: { ...(ci && { ci }), source: "token", claims: decodeClaims(token) }, token }
  } catch (error) {
    return { side: { ...(ci && { ci }), source: "nowhere", failure: describeFailure(error) } }
  }
}
