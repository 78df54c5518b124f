import type { Attempt } from "../step/attempt.ts"
import { commandHandlers } from "./command-handlers.ts"
import { parseCommand } from "./parse-command.ts"
import type { WorkflowCommand } from "./workflow-command.ts"

/** Takes the lines of one process: obeys those that are commands, logs the others. */
export function createLineReader(attempt: Attempt): (line: string) => void {
  const names = new Set([...Object.keys(commandHandlers), "stop-commands"])
  let resumeToken: string | undefined

  /** Whether the line has been dealt with. */
  function obey(line: string, command: WorkflowCommand): boolean {
    if (resumeToken !== undefined) return resume(line, command)
    if (command.name === "stop-commands") return stop(line, command)
    run(attempt, line, command)
    return true
  }

  function resume(line: string, { name }: WorkflowCommand): boolean {
    if (name !== resumeToken) return false
    attempt.log.write(line)
    names.delete(name)
    resumeToken = undefined
    return true
  }

  function stop(line: string, { data }: WorkflowCommand): boolean {
    const token = data.toLowerCase()
    if (isAllowedToken(attempt, token) && !names.has(token)) {
      attempt.log.write(line)
      resumeToken = token
      names.add(token)
      return true
    }
    fail(attempt, line, badStopToken)
    return true
  }

  return (line) => {
    const command = parseCommand(line, names)
    if (!command || !obey(line, command)) attempt.log.write(line)
  }
}

function run(attempt: Attempt, line: string, command: WorkflowCommand): void {
  const handler = commandHandlers[command.name]
  if (!handler) return
  if (attempt.echoes && !handler.omitsEcho) attempt.log.write(line)
  try {
    handler.handle(attempt, command)
  } catch (error) {
    fail(attempt, handler.omitsEcho ? command.name : line, error instanceof Error ? error.message : String(error))
  }
}

function fail(attempt: Attempt, command: string, message: string): void {
  attempt.log.issue("error", `Unable to process command '${command}' successfully.`)
  attempt.log.issue("error", message)
  attempt.commandFailed = true
}

function isAllowedToken({ env }: Attempt, token: string): boolean {
  const isRisky = token === "" || token === "pause-logging"
  return !isRisky || env.ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS?.toLowerCase() === "true"
}

const badStopToken =
  "You cannot use a endToken that is an empty string, the string 'pause-logging', or another workflow command. For more information see: https://docs.github.com/actions/learn-github-actions/workflow-commands-for-github-actions#example-stopping-and-starting-workflow-commands or opt into insecure command execution by setting the `ACTIONS_ALLOW_UNSECURE_STOPCOMMAND_TOKENS` environment variable to `true`."
