import type { OptionValues } from "../frame/option-values.ts"
import { readTokenFile } from "./read-token-file.ts"

/** What a CI sets anew for each job. */
const jobVariables: readonly string[] = [
  "GITHUB_RUN_ID",
  "GITHUB_RUN_ATTEMPT",
  "GITHUB_JOB",
  "RUNNER_NAME",
  "CI_JOB_ID",
  "BUILDKITE_JOB_ID",
  "CIRCLE_WORKFLOW_JOB_ID",
  "BITBUCKET_STEP_UUID",
  "BUILD_TAG",
  "SYSTEM_JOBID",
  "CF_BUILD_ID",
  "SEMAPHORE_JOB_ID",
  "TFC_RUN_ID",
  "VERCEL_DEPLOYMENT_ID",
]

/**
 * What tells this job from any other, to be hashed and never shown: the token, or what the job gets its token with.
 * Nothing when nobody can tell: the credentials are not shared between processes then.
 */
export function jobIdentity(
  env: Readonly<Record<string, string | undefined>>,
  options: OptionValues,
): readonly string[] | undefined {
  const file = options.text("token-file")
  if (file !== undefined) return known("file", readTokenFile(file))
  const variable = options.text("token-env")
  if (variable !== undefined) return known("variable", env[variable])
  const command = options.text("token-command")
  const jobs = jobVariables.map((name) => env[name] ?? "")
  if (command === undefined && env.ACTIONS_ID_TOKEN_REQUEST_TOKEN) {
    return known("github", env.ACTIONS_ID_TOKEN_REQUEST_TOKEN, ...jobs)
  }
  return jobs.some(Boolean) ? [command ?? "the CI", ...jobs] : undefined
}

function known(kind: string, secret: string | undefined, ...more: readonly string[]): readonly string[] | undefined {
  return secret ? [kind, secret, ...more] : undefined
}
