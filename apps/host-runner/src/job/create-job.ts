import { randomUUID } from "node:crypto"
import { readRunnerVariables } from "../hook/read-runner-variables.ts"
import { createJobLog } from "../log/job-log.ts"
import { createMasker } from "../mask/masker.ts"
import { githubDelays } from "../process/cancel-delays.ts"
import { requireNode24 } from "../process/require-node-24.ts"
import { runtime } from "../runtime.ts"
import { readJob } from "../workflow/read-job.ts"
import { githubContext } from "./github-context.ts"
import type { Job } from "./job.ts"
import { createJobFolders } from "./job-folders.ts"
import type { JobOptions } from "./job-options.ts"
import { readWorkflowText } from "./read-workflow-text.ts"
import { runnerContext } from "./runner-context.ts"
import { secretsOf } from "./secrets-of.ts"
import { writeEvent } from "./write-event.ts"

const defaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
const defaultMinuteMs = 60_000

/**
 * Sets a job up: its folders, contexts and masks. No step has run.
 *
 * @throws {Error} When the workflow has no such job, or asks for what this runner can't do.
 */
export async function createJob(options: JobOptions): Promise<Job> {
  const { text, path } = await readWorkflowText(options)
  const definition = readJob(text, { job: options.job, path })
  const node = options.node ?? runtime.node
  await requireNode24(node)
  const repository = typeof options.github?.repository === "string" ? options.github.repository : "octo-org/octo-repo"
  const folders = await createJobFolders(repository.split("/").at(-1) ?? repository)
  const eventPath = await writeEvent(folders.temp, options.event?.payload ?? {})
  const runnerVariables = { ...options.env, ...(await readRunnerVariables(options.runnerFolder)) }
  const masker = createMasker()
  for (const secret of secretsOf(options)) masker.add(secret)
  const showsDebug = options.secrets?.ACTIONS_STEP_DEBUG === "true" || options.vars?.ACTIONS_STEP_DEBUG === "true"
  const trackingId = `github_${randomUUID()}`

  return {
    options,
    definition,
    folders,
    masker,
    log: createJobLog({ masker, showsDebug }),
    showsDebug,
    machineEnv: { PATH: defaultPath, HOME: folders.home, ...runnerVariables, RUNNER_TRACKING_ID: trackingId },
    trackingId,
    environment: {},
    path: [],
    github: githubContext({ options, definition, folders, eventPath }),
    runner: runnerContext(folders, showsDebug ? { debug: "1" } : {}),
    node,
    delays: { ...githubDelays, ...options.delays },
    minuteMs: options.minuteMs ?? defaultMinuteMs,
    summaries: [],
    rawOutput: [],
    steps: [],
    startedAtMs: performance.now(),
    cancellation: new AbortController(),
    over: new AbortController(),
    status: "success",
    hasCheckedOut: false,
  }
}
