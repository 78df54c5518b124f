import { CliError } from "../../cli-error.ts"
import type { FoundPolicy } from "../find/found.ts"
import { visible } from "../visible.ts"

/** Which of the roles that were found a person means. */
export interface PolicyChoice {
  readonly only: string | undefined
  readonly roleArn: string | undefined
}

/**
 * The policies that a person means: those of the named role, else of the role with the ARN's name, else all that a token may
 * have to do with.
 *
 * @throws {CliError} when no role has the name.
 */
export function choosePolicies(
  policies: readonly FoundPolicy[],
  { only, roleArn }: PolicyChoice,
): readonly FoundPolicy[] {
  if (only !== undefined) return named(policies, only)
  const ofRole = policies.filter((policy) => roleArn !== undefined && isRole(policy, roleArn))
  if (ofRole.length > 0) return ofRole
  const forTokens = policies.filter(isForTokens)
  return forTokens.length > 0 ? forTokens : policies
}

function named(policies: readonly FoundPolicy[], only: string): readonly FoundPolicy[] {
  const chosen = policies.filter(({ name, roleName }) => name === only || roleName === only)
  if (chosen.length > 0) return chosen
  const names = policies.map(({ name }) => name).join(", ")
  throw new CliError({ message: `There is no role ${only} in it.`, hint: visible(`There are ${names}.`) })
}

function isRole(policy: FoundPolicy, roleArn: string): boolean {
  return policy.roleArn === roleArn || (policy.roleName !== undefined && roleArn.endsWith(`/${policy.roleName}`))
}

function isForTokens({ policy }: FoundPolicy): boolean {
  return /AssumeRoleWithWebIdentity|sts:\*/i.test(typeof policy === "string" ? policy : JSON.stringify(policy))
}
