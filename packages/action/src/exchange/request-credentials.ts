import type { CognitoCredentialProvider, CognitoCredentials } from "@claimbridge/core"
import type { Machine } from "../machine.ts"
import type { ActionSettings, RequestedRole } from "../settings.ts"
import type { GrantedRole } from "./granted-role.ts"
import type { Observer } from "./observation.ts"
import { openProviders } from "./open-providers.ts"
import { plainSecretKey } from "./plain-secret-key.ts"
import { RoleFailure } from "./role-failure.ts"

/** Asks for every role at once; the first in the order of the settings that fails is the error. */
export async function requestCredentials(
  machine: Machine,
  settings: ActionSettings,
  observer: Observer,
): Promise<readonly GrantedRole[]> {
  const providers = openProviders(machine, settings, observer)
  try {
    const answers = await Promise.allSettled(providers.map((provider) => ask(provider, settings)))
    return answers.map((answer, index) => grantedOrThrow(answer, settings.roles[index]))
  } finally {
    await Promise.all(providers.map((provider) => provider.dispose()))
  }
}

function ask(provider: CognitoCredentialProvider, settings: ActionSettings): Promise<CognitoCredentials> {
  return settings.plainSecretKey ? plainSecretKey(provider, settings.timeoutMs) : provider()
}

function grantedOrThrow(
  answer: PromiseSettledResult<CognitoCredentials>,
  role: RequestedRole | undefined,
): GrantedRole {
  if (role === undefined) throw new TypeError("There is an answer for a role that was not asked for")
  if (answer.status === "rejected") throw new RoleFailure(role, answer.reason)
  const { value: credentials } = answer
  return { role, credentials, accountId: credentials.accountId ?? credentials.assumedRoleArn?.split(":")[4] }
}
