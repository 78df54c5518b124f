import { absentKey } from "../absent-key.ts"
import type { ConditionTrap } from "./condition-trap.ts"

/**
 * A key that no request of this kind has: one of another issuer's tokens, one that AWS doesn't make of a claim, or a tag
 * of the principal before there is one.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 */
export const keyNeverThere: ConditionTrap = ({ key, path, requestValues }, source) => {
  if (requestValues) return undefined
  const { code, facts } = absentKey(key, source)
  const tag = /^aws:PrincipalTag\/(.+)$/i.exec(key)?.[1]
  if (code === "KEY_NOT_SUPPORTED" && tag)
    return { code: "PRINCIPAL_TAG_TOO_EARLY", path, facts: { key, instead: `aws:RequestTag/${tag}` } }
  if (code !== "KEY_NOT_SUPPORTED" && code !== "KEY_OF_OTHER_ISSUER") return undefined
  return { code, path, facts }
}
