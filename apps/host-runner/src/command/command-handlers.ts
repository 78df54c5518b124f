import { relative } from "node:path"
import type { AnnotationLevel } from "../log/annotation.ts"
import type { Attempt } from "../step/attempt.ts"
import { addPath } from "./add-path.ts"
import { setVariable } from "./set-variable.ts"
import type { WorkflowCommand } from "./workflow-command.ts"

/** What the runner does for one command. */
export interface CommandHandler {
  /** Commands that carry their own line, or a secret, aren't shown when commands echo. */
  readonly omitsEcho: boolean
  /** @throws {Error} When the command is wrong, with the runner's words. */
  readonly handle: (attempt: Attempt, command: WorkflowCommand) => void
}

/**
 * The commands by name.
 *
 * @see https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs
 */
export const commandHandlers: Readonly<Record<string, CommandHandler>> = {
  "add-mask": { omitsEcho: true, handle: addMask },
  "add-matcher": { omitsEcho: false, handle: ignoreMatcher },
  "remove-matcher": { omitsEcho: false, handle: ignoreMatcher },
  "add-path": { omitsEcho: false, handle: refuseUnlessAllowed((attempt, { data }) => addPath(attempt.job, data)) },
  "set-env": { omitsEcho: false, handle: refuseUnlessAllowed(setEnv) },
  "set-output": { omitsEcho: false, handle: setOutput },
  "save-state": { omitsEcho: false, handle: saveState },
  debug: { omitsEcho: true, handle: ({ log }, { data }) => log.debug(data) },
  notice: { omitsEcho: true, handle: issue("notice") },
  warning: { omitsEcho: true, handle: issue("warning") },
  error: { omitsEcho: true, handle: issue("error") },
  group: { omitsEcho: false, handle: ({ log }, { data }) => log.write(`##[group]${data}`) },
  endgroup: { omitsEcho: false, handle: ({ log }) => log.write("##[endgroup]") },
  echo: { omitsEcho: false, handle: setEcho },
}

function addMask({ job, log, echoes }: Attempt, { data }: WorkflowCommand): void {
  if (data.trim() === "") {
    log.issue("warning", "Can't add secret mask for empty string in ##[add-mask] command.")
    return
  }
  if (echoes) log.write("::add-mask::***")
  job.masker.add(data)
}

function ignoreMatcher({ log }: Attempt, { name }: WorkflowCommand): void {
  log.debug(`This runner has no problem matchers: ${name} does nothing`)
}

function setEnv(attempt: Attempt, { properties, data }: WorkflowCommand): void {
  const name = requiredName("set-env", properties)
  if (name.toUpperCase() === "NODE_OPTIONS") {
    attempt.log.issue("error", "Can't update NODE_OPTIONS environment variable using ::set-env:: command.")
    return
  }
  setVariable(attempt, name, data)
}

function setOutput({ log, outputs }: Attempt, { properties, data }: WorkflowCommand): void {
  log.issue("warning", deprecated("set-output"))
  outputs[requiredName("set-output", properties)] = data
}

function saveState({ log, state }: Attempt, { properties, data }: WorkflowCommand): void {
  log.issue("warning", deprecated("save-state"))
  state[requiredName("save-state", properties)] = data
}

function requiredName(command: string, { name }: WorkflowCommand["properties"]): string {
  if (name === undefined) throw new Error(`Required field 'name' is missing in ##[${command}] command.`)
  return name
}

function setEcho(attempt: Attempt, { data }: WorkflowCommand): void {
  const value = data.trim().toLowerCase()
  if (value !== "on" && value !== "off") {
    throw new Error(`Invalid echo command value. Possible values can be: 'on', 'off'. Current value is: '${data}'.`)
  }
  attempt.echoes = value === "on"
}

function issue(level: AnnotationLevel): CommandHandler["handle"] {
  return ({ log, job }, { properties, data }) => {
    const { file } = properties
    const inside = file === undefined ? undefined : relative(job.folders.workspace, file)
    const isInside = file?.startsWith("/") && inside !== undefined && !inside.startsWith("..")
    log.issue(level, data, isInside ? { ...properties, file: inside } : properties)
  }
}

function refuseUnlessAllowed(handle: CommandHandler["handle"]): CommandHandler["handle"] {
  return (attempt, command) => {
    const allowed =
      attempt.env.ACTIONS_ALLOW_UNSECURE_COMMANDS ?? attempt.job.machineEnv.ACTIONS_ALLOW_UNSECURE_COMMANDS
    if (allowed?.toLowerCase() !== "true") throw new Error(disabled(command.name))
    handle(attempt, command)
  }
}

const changelog = "https://github.blog/changelog"

function disabled(command: string): string {
  return `The \`${command}\` command is disabled. Please upgrade to using Environment Files or opt into unsecure command execution by setting the \`ACTIONS_ALLOW_UNSECURE_COMMANDS\` environment variable to \`true\`. For more information see: ${changelog}/2020-10-01-github-actions-deprecating-set-env-and-add-path-commands/`
}

function deprecated(command: string): string {
  return `The \`${command}\` command is deprecated and will be disabled soon. Please upgrade to using Environment Files. For more information see: ${changelog}/2022-10-11-github-actions-deprecating-save-state-and-set-output-commands/`
}
