import { fileURLToPath } from "node:url"
import type { GithubClaims } from "@claimbridge/emulator"
import type { Flow } from "./options.ts"

/** The template that runs when the user gives none. */
export const ownTemplate: string = fileURLToPath(new URL("../templates/abac.yaml", import.meta.url))

/** Its role for each flow, by logical id. */
export const ownRoles: Readonly<Record<Flow, string>> = {
  basic: "DeployRole",
  enhanced: "PoolRole",
  direct: "DirectRole",
}

/** Lets the organization and the repository of a job in. */
export function ownParameters(claims: GithubClaims): Readonly<Record<string, string>> {
  return {
    RepositoryOwnerId: String(claims.repository_owner_id),
    RepositoryId: String(claims.repository_id),
    Repository: String(claims.repository),
  }
}
