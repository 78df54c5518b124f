import type { IdentityPool } from "@aws-sdk/client-cognito-identity"
import { accountOf } from "../aws/account-of.ts"
import { arnOfProvider } from "../aws/arn-of-provider.ts"
import type { PoolRoles } from "../aws/aws-side.ts"
import { ruledRoles } from "../aws/chosen-role.ts"
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
  if (aws.pool.state === "missing") return [missingPool(facts, poolId)]
  if (pool === undefined) return [unreadCheck("pool", `Pool ${poolId}`, aws.pool)]
  const found: Check = { name: "pool", area: "aws", state: "ok", message: `Pool ${poolId} is there.` }
  return [found, classicFlowCheck(flow, pool), ...roleRulesChecks(facts, poolId), ...givenRoleChecks(facts, poolId)]
}

/** A pool that gave an identity is there, in another account. */
function missingPool({ exchange, target: { region } }: Facts, poolId: string): Check {
  const isElsewhere = exchange.steps.some(({ step, code }) => step === "GetId" && code === undefined)
  const elsewhere = { state: "unknown", reason: "it is in another account than the credentials here" } as const
  if (isElsewhere) return unreadCheck("pool", `Pool ${poolId}`, elsewhere)
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
    const fix = wanted ? "Set it to true." : "Set it to false, unless other jobs come in the basic flow."
    return { area: "aws", name, state: "warning", message, fix, ...sets(wanted) }
  }
  return { area: "aws", name, state: "ok", message: `AllowClassicFlow is set, to ${allowed}.` }
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

function givenRoleChecks(facts: Facts, poolId: string): readonly Check[] {
  const { target, aws } = facts
  const found = readValue(aws.poolRoles)
  if (target.flow !== "enhanced" || found === undefined) return []
  const name = "pool.roles"
  const { roleArn } = aws
  if (roleArn === undefined) {
    const message = `Pool ${poolId} has no role for this job, and the enhanced flow gives it one.`
    const fix = "Set the pool's authenticated role, or a rule that fits; or use --flow basic with --role-arn."
    return [{ ...base, name, state: "broken", message, fix }]
  }
  const accountId = readValue(aws.caller)?.accountId
  const ruled = rolesOfRules(facts, found)
  if (target.roleArn !== undefined && ruled !== undefined && !ruled.includes(target.roleArn)) {
    const message = `No rule of pool ${poolId} gives this job the role ${target.roleArn}; those that match give ${ruled.join(", ") || "none"}.`
    const fix = "Correct the rule's claim and value in the pool's RoleMappings, or leave --custom-role-arn out."
    return [{ ...base, name, state: "broken", message, fix }]
  }
  if (accountId === undefined || accountOf(roleArn) === accountId) {
    return [{ name, area: "aws", state: "ok", message: `The pool gives the role ${roleArn}.` }]
  }
  const message = `The enhanced flow reaches roles of the pool's account ${accountId} only, not ${roleArn}.`
  const fix = `Use --flow basic with --role-arn ${roleArn}, or a role of the pool's account.`
  return [{ ...base, name, state: "broken", message, fix }]
}

function rolesOfRules(
  { aws, target, login, job: { claims } }: Facts,
  poolRoles: PoolRoles,
): readonly string[] | undefined {
  const accountId = readValue(aws.caller)?.accountId
  if (claims === undefined || login === undefined || accountId === undefined) return undefined
  return ruledRoles(poolRoles, { claims, providerArn: arnOfProvider(target.region, accountId, login) })
}
