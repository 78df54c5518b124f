import { type CognitoCredentialProvider, createCognitoSession, fromGithubCognito } from "@claimbridge/core"
import { commonOptions } from "../inputs/common-options.ts"
import { credentialOptions } from "../inputs/credential-options.ts"
import { poolOptions } from "../inputs/pool-options.ts"
import { roleOptions } from "../inputs/role-options.ts"
import type { Machine } from "../machine.ts"
import type { ActionSettings } from "../settings.ts"
import { exchangeEnv } from "./exchange-env.ts"
import type { Observer } from "./observation.ts"

/** A provider for each role of a step; those of flow `basic` share one token of the pool. */
export function openProviders(
  machine: Machine,
  settings: ActionSettings,
  { onSecret, onEvent }: Observer,
): readonly CognitoCredentialProvider[] {
  const env = { ...machine.env, ...exchangeEnv(settings) }
  const watched = { onSecret, onEvent, runtime: { ...machine.runtime, env } }
  const pool = poolOptions(settings)
  if (settings.flow !== "basic" || pool === undefined) {
    return settings.roles.map((role) => fromGithubCognito({ ...credentialOptions(settings, role), ...watched }))
  }
  const session = createCognitoSession({ ...pool, ...commonOptions(settings), ...watched })
  return settings.roles.map((role) => session.forRole(roleOptions(role)))
}
