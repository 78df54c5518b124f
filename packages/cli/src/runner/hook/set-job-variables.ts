import { randomUUID } from "node:crypto"
import { appendFileSync } from "node:fs"
import { CliError } from "../../cli-error.ts"
import type { Io } from "../../io.ts"

/**
 * Sets variables for the steps of the job.
 *
 * @throws {CliError} outside a hook of GitHub's runner, and for a value that is more than one line.
 */
export function setJobVariables({ env }: Pick<Io, "env">, variables: Readonly<Record<string, string>>): void {
  const path = env.GITHUB_ENV
  if (!path) {
    const hint = "`claimbridge runner install` puts it where the runner starts it."
    throw new CliError({ message: "This is for the hooks of GitHub's runner: there is no GITHUB_ENV.", hint })
  }
  const delimiter = `claimbridge_${randomUUID()}`
  const blocks = Object.entries(variables).map(([name, value]) => {
    if (/[\r\n]/.test(value))
      throw new CliError({ message: `${name} would have a line break.`, hint: "Choose another folder." })
    return `${name}<<${delimiter}\n${value}\n${delimiter}\n`
  })
  appendFileSync(path, blocks.join(""))
}
