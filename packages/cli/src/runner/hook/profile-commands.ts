import type { Io } from "../../io.ts"
import { requireProcessCommand } from "../../profile/require-process-command.ts"
import type { PolicyRule } from "../policy/runner-policy.ts"
import type { NamedProfile } from "./aws-files.ts"

/**
 * What prints the credentials of a job's named profiles. `default` is none: SDKs would take it before the endpoint.
 *
 * @throws {CliError} when no AWS config file can carry the command.
 */
export function profileCommands(
  { program, platform }: Pick<Io, "program" | "platform">,
  { profiles, awsFiles }: Pick<PolicyRule, "profiles" | "awsFiles">,
): readonly NamedProfile[] {
  if (awsFiles === "home") return []
  const names = [...profiles.keys()].filter((name) => name !== "default")
  return names.map((name) => {
    const argv = [...program, "runner", "credentials", "--profile", name]
    return { name, command: requireProcessCommand(argv, platform) }
  })
}
