import { fileURLToPath } from "node:url"
import type { GithubJob } from "@claimbridge/emulator"
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
export function ownParameters({ claims }: GithubJob): Readonly<Record<string, string>> {
  const parameters = {
    RepositoryOwnerId: claims.repository_owner_id,
    RepositoryId: claims.repository_id,
    Repository: claims.repository,
  }
  return Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined))
}
