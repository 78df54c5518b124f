import type { ErrorDetails } from "../errors/claimbridge-error.ts"
import type { RoleCall } from "./assume-role-with-web-identity.ts"

/** The command that says which condition of a trust policy did not hold, to be run in the same job. */
export function explainCommand({ role, roleSessionName, facts }: RoleCall): string {
  return [
    "claimbridge explain trust-policy.json --from-token",
    ...poolArguments(facts),
    `--role-arn ${quoted(role.roleArn)} --role-session-name ${quoted(roleSessionName)}`,
  ].join(" ")
}

function poolArguments({ identityPoolId }: ErrorDetails): readonly string[] {
  return identityPoolId === undefined ? ["--flow direct"] : [`--identity-pool-id ${identityPoolId}`]
}

/** For a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
