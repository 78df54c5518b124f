import type { IdentityPool } from "@aws-sdk/client-cognito-identity"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"
import type { Check } from "./check.ts"
import { unreadCheck } from "./unread-check.ts"

const base = { area: "aws", stops: true } as const

/** The pool, and its settings that stop an exchange. */
export function checkPool(facts: Facts): readonly Check[] {
  const { target, aws } = facts
  const { poolId, flow } = target
  if (flow === "direct" || poolId === undefined) return []
  const pool = readValue(aws.pool)
  if (aws.pool.state === "missing") return [missingPool(poolId, target.region)]
  if (pool === undefined) return [unreadCheck("pool", `Pool ${poolId}`, aws.pool)]
  const found: Check = { name: "pool", area: "aws", state: "ok", message: `Pool ${poolId} is there.` }
  return [found, classicFlowCheck(flow, pool), ...roleRulesChecks(facts, poolId), ...givenRoleChecks(facts, poolId)]
}

function missingPool(poolId: string, region: string): Check {
  return {
    ...base,
    name: "pool",
    state: "broken",
    kind: "configuration",
    message: `There is no pool ${poolId} in ${region}, for the account of these credentials.`,
    fix: "Compare --identity-pool-id with `aws cognito-identity list-identity-pools --max-results 60`, and the account.",
  }
}

function classicFlowCheck(flow: "basic" | "enhanced", { AllowClassicFlow: allowed }: IdentityPool): Check {
  const name = "pool.classic-flow"
  const sets = (value: boolean): Pick<Check, "remedies"> => ({
    remedies: [{ on: "pool", set: { AllowClassicFlow: value } }],
  })
  if (flow === "basic" && allowed === false) {
    const message = "The pool has the basic (classic) flow switched off, and the exchange is in that flow."
    const fix = "Set AllowClassicFlow to true, or use --flow enhanced."
    return { ...base, name, state: "broken", message, fix, ...sets(true) }
  }
  if (allowed === undefined) {
    const wanted = flow === "basic"
    const message =
      "Nobody has set AllowClassicFlow on the pool: AWS takes that for true, and a later tool may take it for false."
    return { area: "aws", name, state: "warning", message, fix: `Set it to ${wanted}.`, ...sets(wanted) }
  }
  const said = allowed ? "allowed" : "switched off"
  return { area: "aws", name, state: "ok", message: `The basic (classic) flow is ${said}, in so many words.` }
}

/** With rules for roles, Cognito refuses the basic flow. */
function roleRulesChecks({ target, aws }: Facts, poolId: string): readonly Check[] {
  const found = readValue(aws.poolRoles)
  if (found === undefined) return [unreadCheck("pool.roles", "Which roles the pool gives", aws.poolRoles)]
  if (target.flow !== "basic" || Object.keys(found.mappings).length === 0) return []
  const input = { IdentityPoolId: poolId, Roles: found.roles }
  return [
    {
      ...base,
      name: "pool.role-mappings",
      state: "broken",
      message: "The pool has role mappings (RoleMappings), and Cognito refuses the basic flow on such a pool.",
      fix: "Remove the role mappings, or use --flow enhanced, where they choose the role.",
      remedies: [
        {
          on: "aws",
          change: { service: "cognito-identity", operation: "SetIdentityPoolRoles", region: target.region, input },
        },
      ],
    },
  ]
}

function givenRoleChecks({ target, aws }: Facts, poolId: string): readonly Check[] {
  const found = readValue(aws.poolRoles)
  if (target.flow !== "enhanced" || found === undefined) return []
  const name = "pool.roles"
  const role = target.roleArn ?? readValue(aws.role)?.arn
  if (role !== undefined) return [{ name, area: "aws", state: "ok", message: `The pool gives the role ${role}.` }]
  if (found.roles.authenticated !== undefined || Object.keys(found.mappings).length > 0) return []
  return [
    {
      ...base,
      name,
      state: "broken",
      message: `Pool ${poolId} has no role for those who come with a token, and the enhanced flow gives them one.`,
      fix: "Set the pool's authenticated role, or use --flow basic with --role-arn.",
    },
  ]
}
