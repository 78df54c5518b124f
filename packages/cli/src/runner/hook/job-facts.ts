import type { Io } from "../../io.ts"
import type { JobFacts } from "../journal/job-journal.ts"

const maxLength = 200

/** Which job this is, as the runner says. */
export function jobFacts({ env, now }: Pick<Io, "env" | "now">, rule: string): JobFacts {
  return {
    repository: short(env.GITHUB_REPOSITORY),
    runId: short(env.GITHUB_RUN_ID),
    name: short(env.GITHUB_JOB),
    rule,
    since: now().toISOString(),
  }
}

function short(text = ""): string {
  return text.slice(0, maxLength)
}
