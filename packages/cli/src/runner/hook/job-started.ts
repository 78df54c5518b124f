import type { Invocation } from "../../command.ts"
import { describeFailure } from "../../frame/describe-failure.ts"
import { exitCodes } from "../../frame/exit-codes.ts"
import { spawnAgent } from "../agent/spawn-agent.ts"
import { requireOwnFolder } from "../files/require-own-folder.ts"
import { type RunnerPlace, runnerPlace } from "../files/runner-place.ts"
import { readInstallation } from "../install/installation.ts"
import { endFormerJobs } from "../journal/end-former-jobs.ts"
import { chooseRule } from "../policy/choose-rule.ts"
import { readPolicy } from "../policy/read-policy.ts"
import type { PolicyRule, RunnerPolicy } from "../policy/runner-policy.ts"
import { annotate, mask } from "./annotation.ts"
import { deniedJob } from "./denied-job.ts"
import { hookOptions } from "./hook-options.ts"
import { isWithoutToken } from "./is-without-token.ts"
import { jobClaims } from "./job-claims.ts"
import { refuseTaskIdentity, withoutMachineIdentity } from "./machine-identity.ts"
import { runChained } from "./run-chained.ts"
import { setJobVariables } from "./set-job-variables.ts"
import { startJobAgent } from "./start-job-agent.ts"

/** The hook before the first step: cleans up after former jobs, chooses the rule, and gives the job its agent. */
export async function jobStarted(invocation: Invocation): Promise<number> {
  const { io } = invocation
  const { runner, policy, ownerPid } = hookOptions(invocation)
  const place = runnerPlace(runner)
  try {
    // First of all: when this hook fails, steps that run always run all the same.
    setJobVariables(io, withoutMachineIdentity(io.env))
    requireOwnFolder(place.folder)
    requireOwnFolder(place.ours)
    for (const what of await endFormerJobs(place.jobs)) annotate(io.stdout, "warning", `A former job has left ${what}.`)
    await runChained(io, readInstallation(place)?.chained.started)
    refuseTaskIdentity(io.env)
    await serveJob(invocation, { place, policy, ownerPid })
    return 0
  } catch (error) {
    const { kind, message, hint } = describeFailure(error)
    annotate(io.stdout, "error", `${message} ${hint}`)
    return exitCodes[kind]
  }
}

interface StartedJob {
  readonly place: RunnerPlace
  readonly policy: string
  readonly ownerPid: number
}

async function serveJob(invocation: Invocation, job: StartedJob): Promise<void> {
  const { io } = invocation
  const { place } = job
  using agent = spawnAgent(io)
  const policy = await readPolicy(job.policy, place.work)
  const rule = await allowedRule(invocation, policy)
  if (rule === undefined) return
  const { token, variables } = await startJobAgent(invocation, { ...job, policy, rule, agent })
  mask(io.stdout, token)
  setJobVariables(io, variables)
  const profiles = [...rule.profiles.keys()].join(", ")
  io.stdout.write(`Claimbridge: ${oneLine(rule.name)} of ${policy.path} gives this job credentials: ${profiles}.\n`)
}

/** The rule that gives the job credentials; nothing when it goes on without. */
async function allowedRule(invocation: Invocation, policy: RunnerPolicy): Promise<PolicyRule | undefined> {
  const { stdout } = invocation.io
  try {
    const claims = await jobClaims(invocation.io, policy)
    const { decision, rule } = chooseRule(policy, claims)
    if (decision === "deny") throw deniedJob(policy, rule, claims)
    if (decision === "allow") return rule
    annotate(
      stdout,
      "notice",
      `This job has no AWS credentials: ${rule?.name ?? "the default"} of the runner's policy says so.`,
    )
  } catch (error) {
    if (policy.otherwise === "deny" || !isWithoutToken(error)) throw error
    const { message, hint } = describeFailure(error)
    annotate(stdout, "warning", `This job has no AWS credentials: ${message} ${hint}`)
  }
  return undefined
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ")
}
