import { parse } from "yaml"
import type { JobDefinition } from "./job-definition.ts"
import { optionalText } from "./optional-text.ts"
import { readSteps } from "./read-steps.ts"
import { type YamlRecord, yamlRecord } from "./yaml-record.ts"

/** What the reader needs beside the text. */
export interface ReadJobOptions {
  /** The job to take. Default: the only one. */
  readonly job: string | undefined
  /** What the workflow is called when it has no name. */
  readonly path: string
}

/**
 * Takes one job from a workflow.
 *
 * @throws {Error} When there is no such job, or when it asks for something that only GitHub's machines have.
 */
export function readJob(text: string, options: ReadJobOptions): JobDefinition {
  const workflow = yamlRecord(parse(text))
  const jobs = yamlRecord(workflow.jobs)
  const id = chooseJob(Object.keys(jobs), options.job)
  const job = yamlRecord(jobs[id])
  refuseUnsupported(id, job)

  const defaults = runDefaults(workflow, job)
  return {
    id,
    workflowName: optionalText(workflow.name) ?? options.path,
    condition: optionalText(job.if),
    mayRequestIdToken: grantsIdToken(job.permissions ?? workflow.permissions),
    workflowEnv: yamlRecord(workflow.env),
    env: yamlRecord(job.env),
    defaultShell: optionalText(defaults.shell),
    defaultWorkingDirectory: optionalText(defaults["working-directory"]),
    timeoutMinutes: job["timeout-minutes"],
    outputs: yamlRecord(job.outputs),
    steps: readSteps(job.steps),
  }
}

function chooseJob(ids: readonly string[], wanted: string | undefined): string {
  if (wanted !== undefined && ids.includes(wanted)) return wanted
  const [only] = ids
  if (wanted === undefined && only !== undefined && ids.length === 1) return only
  const complaint = wanted === undefined ? "Say which job to run" : `There is no job ${wanted}`
  throw new Error(`${complaint}; the workflow has: ${ids.join(", ")}`)
}

function refuseUnsupported(id: string, job: YamlRecord): void {
  const unsupported = ["container", "services", "uses"].find((key) => key in job)
  if (unsupported) throw new Error(`Job ${id}: \`${unsupported}\` is not supported by this runner`)
}

function runDefaults(workflow: YamlRecord, job: YamlRecord): YamlRecord {
  const [outer, inner] = [workflow, job].map(({ defaults }) => yamlRecord(yamlRecord(defaults).run))
  return { ...outer, ...inner }
}

function grantsIdToken(permissions: unknown): boolean {
  return permissions === "write-all" || yamlRecord(permissions)["id-token"] === "write"
}
