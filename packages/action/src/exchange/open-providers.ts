import { type CognitoCredentialProvider, createCognitoSession, fromGithubCognito } from "@claimbridge/core"
import { commonOptions } from "../inputs/common-options.ts"
import { credentialOptions } from "../inputs/credential-options.ts"
import { poolOptions } from "../inputs/pool-options.ts"
import { roleOptions } from "../inputs/role-options.ts"
import type { Machine } from "../machine.ts"
import type { ActionSettings } from "../settings.ts"
import { exchangeEnv } from "./exchange-env.ts"
import type { Observer } from "./observation.ts"

/** Providers in the order of a step's roles, and what they share. */
export interface OpenProviders {
  readonly providers: readonly CognitoCredentialProvider[]
  dispose(): Promise<unknown>
}

/** A provider for each role of a step; those of flow `basic` share one token of the pool. */
export function openProviders(
  machine: Machine,
  settings: ActionSettings,
  { onSecret, onEvent }: Observer,
): OpenProviders {
  const env = { ...machine.env, ...exchangeEnv(settings) }
  const watched = { onSecret, onEvent, runtime: { ...machine.runtime, env } }
  const pool = poolOptions(settings)
  if (settings.flow === "basic" && pool !== undefined) {
    const session = createCognitoSession({ ...pool, ...commonOptions(settings), ...watched })
    const providers = settings.roles.map((role) => session.forRole(roleOptions(role)))
    return { providers, dispose: () => session.dispose() }
  }
  const providers = settings.roles.map((role) =>
    fromGithubCognito({ ...credentialOptions(settings, role), ...watched }),
  )
  return { providers, dispose: () => Promise.all(providers.map((provider) => provider.dispose())) }
}
