import type { ProfileStatus } from "@claimbridge/agent"
import type { JobStatus, RunnerStatus } from "./runner-status.ts"

/** The same for people. */
export function formatStatus(status: RunnerStatus, now: Date): string {
  const { runner, jobs, leftOvers } = status
  const lines = [
    `runner     ${runner}`,
    `hooks      ${hooksOf(status)}`,
    `policy     ${status.policy ?? "none"}${status.policyFault === undefined ? "" : ` (${status.policyFault})`}`,
    `jobs       ${jobs.length === 0 ? "none" : ""}`.trimEnd(),
    ...jobs.flatMap((job) => jobLines(job, now)),
    ...(leftOvers.length === 0 ? [] : [`left over  ${leftOvers.length}, which the next job takes away`]),
  ]
  return `${lines.map(visible).join("\n")}\n`
}

function hooksOf({ installed, hook, chained = [] }: RunnerStatus): string {
  if (!installed) return hook === undefined ? "not installed" : "noted, but .env does not name them, or they are gone"
  return chained.length === 0 ? `installed (${hook})` : `installed (${hook}), and calls ${chained.join(", ")}`
}

function jobLines({ repository, runId, name, rule, since, pid, mark, profiles }: JobStatus, now: Date): string[] {
  const title = `  ${repository} ${name} (run ${runId}), ${rule}, pid ${pid} mark ${mark}, since ${since}`
  return [title, ...profiles.map((profile) => profileLine(profile, now))]
}

function profileLine({ name, expiration, failures, lastFailure }: ProfileStatus, now: Date): string {
  const minutes = Math.round((new Date(expiration ?? 0).getTime() - now.getTime()) / 60_000)
  const validity = expiration === undefined ? "not asked for" : `valid for ${minutes} min`
  if (lastFailure === undefined) return `    ${name}: ${validity}`
  return `    ${name}: ${validity}, ${failures} failed, the last at ${lastFailure.time} with ${lastFailure.code}`
}

/** What comes from a job may steer a terminal. */
function visible(line: string): string {
  return line.replaceAll(/\p{Cc}/gu, "\uFFFD")
}
