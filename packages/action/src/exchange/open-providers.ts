import {
  type BasicOptions,
  type CognitoCredentialProvider,
  createCognitoSession,
  fromGithubCognito,
  type RoleOptions,
} from "@claimbridge/core"
import { credentialOptions } from "../inputs/credential-options.ts"
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
  const options = settings.roles.map((role) => credentialOptions(settings, role))
  const basic = options.flatMap((role) => (isBasic(role) ? [role] : []))
  const [first] = basic
  if (first === undefined) return options.map((role) => fromGithubCognito({ ...role, ...watched }))
  const { flow, roleArn, roleSessionName, durationSeconds, policy, policyArns, chain, ...common } = first
  const session = createCognitoSession({ ...common, ...watched })
  return basic.map((role) => session.forRole(roleOf(role)))
}

function isBasic(options: { readonly flow?: string }): options is BasicOptions {
  return options.flow === "basic"
}

function roleOf({ roleArn, roleSessionName, durationSeconds, policy, policyArns, chain }: BasicOptions): RoleOptions {
  return {
    roleArn,
    ...(roleSessionName !== undefined && { roleSessionName }),
    ...(durationSeconds !== undefined && { durationSeconds }),
    ...(policy !== undefined && { policy }),
    ...(policyArns !== undefined && { policyArns }),
    ...(chain !== undefined && { chain }),
  }
}
