import type { OptionTable } from "../command.ts"
import { exchangeOptions } from "./exchange-options.ts"
import { repositoryHopOptions } from "./repository-hop-options.ts"

/**
 * What claimbridge.yaml may set. It lies in a repository, so it may be anybody's who can open a pull request: it chooses
 * the pool and the role, but nothing that runs a command, reads a file, or decides where a token goes.
 */
export const repositoryOptions: OptionTable = Object.fromEntries(
  Object.entries(exchangeOptions)
    .filter(([, { from }]) => from === "repository")
    .map(([name, option]) => [name, name === "chain" ? { ...option, entry: repositoryHopOptions } : option]),
)

/** Those of them that a role of `roles` may have. */
export const roleOptions: OptionTable = Object.fromEntries(
  Object.entries(repositoryOptions).filter(([name]) => name !== "identity-pool-id" && name !== "account-id"),
)
