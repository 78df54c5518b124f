import type { Policy } from "@claimbridge/trust"
import type { World } from "../../../world/world.ts"
import { malformedPolicy } from "../policies/malformed-policy.ts"

const ENTITY = /^arn:[\w-]+:iam::(\d{12}):(role|user)\/(?:.*\/)?([^/]+)$/

/**
 * Roles and users that a trust policy names must exist. Those of accounts that the emulator doesn't have are taken to.
 *
 * @throws {AwsError} `MalformedPolicyDocument`
 */
export function checkPrincipals(world: World, { statements }: Policy): void {
  const principals = statements.flatMap(({ principal }) => principal?.values ?? [])
  for (const { type, value } of principals) {
    if (type === "AWS" && !exists(world, value)) {
      throw malformedPolicy(`Invalid principal in policy: "AWS":"${value}"`)
    }
  }
}

function exists(world: World, principal: string): boolean {
  const [, accountId = "", kind, name = ""] = ENTITY.exec(principal) ?? []
  const account = world.accounts.get(accountId)
  if (!account) return true
  if (kind === "user") return name === "emulator-admin"
  return account.roles.get(name)?.arn === principal
}
