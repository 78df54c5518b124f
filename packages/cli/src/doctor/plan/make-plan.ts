import { partitionOf } from "../aws/partition-of.ts"
import type { Check } from "../checks/check.ts"
import type { Facts } from "../facts.ts"
import { readValue } from "../reading.ts"
import type { AwsChange, Remedy } from "./remedy.ts"

/** A call to make, and why. */
export interface PlannedChange {
  readonly change: AwsChange
  /** The fixes that it stands for, in words. */
  readonly because: readonly string[]
}

/** What would mend a set-up. Nothing of it is done by itself. */
export interface Plan {
  readonly changes: readonly PlannedChange[]
  /** Options to give, or to leave out (`undefined`). */
  readonly options: Readonly<Record<string, string | undefined>>
  /** What no command of AWS can do. */
  readonly byHand: readonly string[]
  /** Whose credentials the calls need; absent when nobody knows. */
  readonly accountId?: string
}

/** What has to be there before something else can be made. */
const order = [
  "CreateOpenIDConnectProvider",
  "AddClientIDToOpenIDConnectProvider",
  "UpdateIdentityPool",
  "SetIdentityPoolRoles",
  "SetPrincipalTagAttributeMap",
  "CreateRole",
  "UpdateAssumeRolePolicy",
  "UntagRole",
]

type Planned = readonly [change: AwsChange, because: string]

/** Puts all fixes together, so that none of them undoes another: each call once, and the pool's settings in one call. */
export function makePlan(checks: readonly Check[], facts: Facts): Plan {
  const wrong = checks.filter(({ state }) => state === "broken" || state === "warning")
  const remedied = wrong.flatMap(({ fix = "", remedies = [] }) => remedies.map((remedy) => [remedy, fix] as const))
  const planned = remedied.flatMap(([remedy, fix]): Planned[] => (remedy.on === "aws" ? [[remedy.change, fix]] : []))
  const pool = poolChange(
    remedied.flatMap(([remedy]) => remedy),
    facts,
  )
  const ofPool = remedied.flatMap(([remedy, fix]): Planned[] => (remedy.on === "pool" && pool ? [[pool, fix]] : []))
  const options = remedied.flatMap(([remedy]) => (remedy.on === "options" ? Object.entries(remedy.set) : []))
  const accountId = readValue(facts.aws.caller)?.accountId
  return {
    changes: merged([...planned, ...ofPool].map(([change, because]) => [withRegion(change, facts), because])),
    options: Object.fromEntries(options),
    byHand: [...new Set(wrong.flatMap(({ fix, remedies = [] }) => (fix && remedies.length === 0 ? fix : [])))],
    ...(accountId !== undefined && { accountId }),
  }
}

/** The pool's whole settings, since AWS resets those that are left out. */
function poolChange(remedies: readonly Remedy[], { aws, target }: Facts): AwsChange | undefined {
  const present = readValue(aws.pool)
  const sets = remedies.flatMap((remedy) => (remedy.on === "pool" ? remedy.set : []))
  if (present === undefined || sets.length === 0) return undefined
  const { IdentityPoolTags: tags = {}, ...settings } = present
  const kept = Object.keys(tags).length === 0 ? settings : present
  const input = Object.assign({}, kept, ...sets)
  return { service: "cognito-identity", operation: "UpdateIdentityPool", region: target.region, input }
}

/** IAM is asked in one region of each partition, and the AWS CLI asks for a region where an endpoint is set. */
function withRegion(change: AwsChange, { target }: Facts): AwsChange {
  return change.service === "iam" ? { ...change, region: partitionOf(target.region).iamRegion } : change
}

function merged(planned: readonly Planned[]): readonly PlannedChange[] {
  const reasons = new Map<string, { readonly change: AwsChange; readonly because: Set<string> }>()
  for (const [change, because] of planned) {
    const key = JSON.stringify(change)
    const known = reasons.get(key) ?? { change, because: new Set() }
    known.because.add(because)
    reasons.set(key, known)
  }
  const rank = ({ change }: { readonly change: AwsChange }): number => order.indexOf(change.operation)
  return [...reasons.values()]
    .toSorted((one, other) => rank(one) - rank(other))
    .map(({ change, because }) => ({ change, because: [...because] }))
}
