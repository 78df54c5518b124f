import { partitionOf } from "../../aws/partition-of.ts"
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

/** An option to give, or without a value to leave out. */
export interface PlannedOption {
  readonly name: string
  readonly value: string | undefined
  /** Where it is set now, such as `CLAIMBRIDGE_LOGIN`; absent when nobody has. */
  readonly origin: string | undefined
}

/** What would mend a set-up. Nothing of it is done by itself. */
export interface Plan {
  readonly changes: readonly PlannedChange[]
  readonly options: readonly PlannedOption[]
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
  "PutRolePolicy",
]

type Planned = readonly [change: AwsChange, because: string]

/** Puts all fixes together, so that none of them undoes another: each call once, and the pool's settings in one call. */
export function makePlan(checks: readonly Check[], facts: Facts): Plan {
  const wrong = checks.filter(({ state }) => state === "broken" || state === "warning")
  const remedies = wrong.flatMap((check) => check.remedies ?? [])
  const options = remedies.flatMap((remedy) => (remedy.on === "options" ? Object.entries(remedy.set) : []))
  const accountId = readValue(facts.aws.caller)?.accountId
  return {
    changes: plannedChanges(wrong, poolChange(remedies, facts), facts),
    options: options.map(([name, value]) => ({ name, value, origin: facts.options.origin(name) })),
    byHand: [...new Set(wrong.flatMap(({ fix, remedies = [] }) => (fix && remedies.length === 0 ? fix : [])))],
    ...(accountId !== undefined && { accountId }),
  }
}

function plannedChanges(wrong: readonly Check[], pool: AwsChange | undefined, facts: Facts): readonly PlannedChange[] {
  const planned = wrong.flatMap(({ fix = "", remedies = [] }) =>
    remedies.flatMap((remedy): Planned[] => {
      const change = remedy.on === "aws" ? remedy.change : remedy.on === "pool" ? pool : undefined
      return change ? [[withRegion(change, facts), fix]] : []
    }),
  )
  return merged(planned)
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
