import { identityIdLike } from "../identity/identity-id-like.ts"
import { isRecord } from "../is-record.ts"
import { integerFrom } from "./integer-from.ts"
import { matching } from "./matching.ts"
import type { OptionChecks } from "./option-check.ts"
import { roleArnFault } from "./role-arn-fault.ts"
import { roleChecks } from "./role-checks.ts"

const maxTimerMs = 2_147_483_647

/** One check for each option whose form is known. */
export const optionChecks: OptionChecks = {
  ...roleChecks,
  identityPoolId: matching(identityIdLike, "it must look like eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"),
  identityId: matching(identityIdLike, "it must look like eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"),
  identityCache: identityCacheFault,
  customRoleArn: roleArnFault,
  accountId: matching(/^\d{12}$/, "it must be the 12 digits of an account, as text"),
  login: matching(
    /^(?!https?:)[^\s/](?:\S{0,126}[^\s/])?$/i,
    "it must be an issuer without https:// and trailing slash, at most 128 characters",
  ),
  audience: matching(/^\S{1,255}$/, "it must be a text of 1 to 255 characters without white space"),
  durationSeconds: integerFrom(900, 43_200),
  timeoutMs: integerFrom(1, maxTimerMs),
  token: (value) => (typeof value === "function" ? undefined : "it must be a token source, such as githubToken()"),
  onEvent: (value) => (typeof value === "function" ? undefined : "it must be a function"),
  onSecret: (value) => (typeof value === "function" ? undefined : "it must be a function"),
  logger: (value) => (isRecord(value) ? undefined : "it must be a logger such as console"),
}

function identityCacheFault(value: unknown): string | undefined {
  const isCache = isRecord(value) && ["get", "set", "delete"].every((name) => typeof value[name] === "function")
  return isCache || value === "off" ? undefined : 'it must be a cache such as fileIdentityCache(path), or "off"'
}
