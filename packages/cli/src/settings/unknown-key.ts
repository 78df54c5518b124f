import { CliError } from "../cli-error.ts"
import type { OptionTable } from "../command.ts"
import { nearestName } from "../frame/nearest-name.ts"
import { variableName } from "../frame/variable-name.ts"
import { exchangeOptions } from "./exchange-options.ts"
import { repositoryHopOptions } from "./repository-hop-options.ts"
import { repositoryOptions } from "./repository-options.ts"

/** Why a key of claimbridge.yaml is refused. */
export function unknownKey(name: string, place: string, table: OptionTable): CliError {
  if (Object.hasOwn(exchangeOptions, name) && !Object.hasOwn(repositoryOptions, name)) {
    return new CliError({
      message: `${place}: ${name} cannot be set in claimbridge.yaml: whoever changes the repository would decide what is run, or where tokens go.`,
      hint: `Give --${name}, or set ${variableName(name)} where the job is defined.`,
    })
  }
  if (Object.hasOwn(repositoryOptions, name)) return misplaced(name, place, table)
  const names = [...Object.keys(table), ...(table === repositoryOptions ? ["roles"] : [])]
  const nearest = nearestName(name, names)
  const hint = nearest ? `Did you mean ${nearest}?` : `There are ${names.join(", ")}.`
  return new CliError({ message: `${place}: there is no option "${name.slice(0, 60)}".`, hint })
}

function misplaced(name: string, place: string, table: OptionTable): CliError {
  if (table === repositoryHopOptions) {
    return new CliError({ message: `${place}: ${name} is no option of a hop.`, hint: "Write it beside chain." })
  }
  return new CliError({ message: `${place}: ${name} holds for all roles.`, hint: "Write it at the top of the file." })
}
