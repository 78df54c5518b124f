import type { ActionSettings, Refresh } from "../settings.ts"
import { contradiction } from "./contradiction.ts"
import type { Env } from "./env.ts"
import { given } from "./given.ts"
import { readAccountIds } from "./read-account-ids.ts"
import { readFlag } from "./read-flag.ts"
import { readTrustPolicy } from "./read-trust-policy.ts"

type StepSettings = Pick<
  ActionSettings,
  | "overwriteProfiles"
  | "unsetCurrentCredentials"
  | "useExistingCredentials"
  | "allowedAccountIds"
  | "maskAccountId"
  | "plainSecretKey"
  | "trustPolicy"
  | "summary"
>

/**
 * What a step does around its calls.
 *
 * @throws {InputError} when an input is wrong, or credentials shall be removed and used at once, or a renewal
 *   would not do what the step did.
 */
export function readStepSettings(env: Env, refresh: Refresh): StepSettings {
  const settings = {
    overwriteProfiles: readFlag(env, "overwrite-aws-profile") ?? false,
    unsetCurrentCredentials: readFlag(env, "unset-current-credentials") ?? false,
    useExistingCredentials: readFlag(env, "use-existing-credentials") ?? false,
    allowedAccountIds: readAccountIds(env, "allowed-account-ids"),
    maskAccountId: readFlag(env, "mask-aws-account-id") ?? false,
    plainSecretKey: readFlag(env, "special-characters-workaround") ?? false,
    summary: readFlag(env, "job-summary") ?? true,
    ...given({ trustPolicy: readTrustPolicy(env) }),
  }
  if (settings.unsetCurrentCredentials && settings.useExistingCredentials) throw removedAndUsed()
  if (settings.plainSecretKey && refresh !== "off") throw renewedAnyhow()
  return settings
}

function renewedAnyhow(): Error {
  const reason = "a renewal takes the key that AWS gives, whatever its characters"
  const inputs = ["special-characters-workaround", "refresh"] as const
  return contradiction({ inputs, reason, hint: "Leave one of them out." })
}

function removedAndUsed(): Error {
  const reason = "credentials that are removed first cannot be used"
  const inputs = ["unset-current-credentials", "use-existing-credentials"] as const
  return contradiction({ inputs, reason, hint: "Leave one of them out." })
}
