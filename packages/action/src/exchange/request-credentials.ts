import type { CognitoCredentialProvider, CognitoCredentials } from "@claimbridge/core"
import type { RoleDraft } from "../inputs/role-draft.ts"
import type { Machine } from "../machine.ts"
import type { ActionSettings } from "../settings.ts"
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
  const { providers, dispose } = openProviders(machine, settings, observer)
  try {
    const answers = await Promise.allSettled(providers.map((provider) => ask(provider, settings)))
    return answers.map((answer, at) => grantedOrThrow(answer, draftOf(settings, at)))
  } finally {
    await dispose()
  }
}

function ask(provider: CognitoCredentialProvider, settings: ActionSettings): Promise<CognitoCredentials> {
  return settings.plainSecretKey ? plainSecretKey(provider, settings.timeoutMs) : provider()
}

function draftOf({ roles, origins }: ActionSettings, at: number): RoleDraft {
  const [role, originOf] = [roles[at], origins[at]]
  if (role && originOf) return { role, originOf }
  throw new TypeError("There is an answer for a role that was not asked for")
}

function grantedOrThrow(answer: PromiseSettledResult<CognitoCredentials>, draft: RoleDraft): GrantedRole {
  if (answer.status === "rejected") throw new RoleFailure(draft, answer.reason)
  const [{ value: credentials }, { role }] = [answer, draft]
  return { role, credentials, accountId: credentials.accountId ?? credentials.assumedRoleArn?.split(":")[4] }
}
