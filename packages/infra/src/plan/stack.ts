import type { PlanValue } from "./plan-value.ts"
import type { PolicyDocument } from "./policy-document.ts"

interface Described {
  /** The logical id: letters and digits. */
  readonly id: string
  /** Sentences for people who review it. */
  readonly comment: readonly string[]
}

/** An IAM OIDC provider. */
export interface ProviderResource extends Described {
  readonly kind: "oidc-provider"
  readonly url: string
  readonly audiences: readonly string[]
}

/** An identity pool. Guests and developer identities are always off. */
export interface PoolResource extends Described {
  readonly kind: "identity-pool"
  readonly name: string
  readonly allowClassicFlow: boolean
  readonly providers: readonly PlanValue[]
}

/** Which claims of one provider become which tags. */
export interface TagMapResource extends Described {
  readonly kind: "tag-map"
  readonly pool: PlanValue
  readonly provider: PlanValue
  /** Tag key → claim. */
  readonly tags: Readonly<Record<string, string>>
}

/** An IAM role with its inline policies. */
export interface RoleResource extends Described {
  readonly kind: "role"
  /** The name in the model. */
  readonly role: string
  readonly name: string
  readonly arn: string
  readonly path: string
  readonly description: string
  readonly maxSessionSeconds: number
  readonly trustPolicy: PolicyDocument
  readonly policies: readonly { readonly name: string; readonly document: PolicyDocument }[]
  readonly managedPolicyArns: readonly string[]
  readonly boundaryArn?: string
}

/** A rule by which a pool gives a role, in the enhanced flow. */
export interface RoleRule {
  readonly claim: string
  readonly matchType: "Equals" | "StartsWith"
  readonly value: string
  readonly roleArn: string
}

/** Which roles a pool gives, in the enhanced flow. */
export interface RoleRulesResource extends Described {
  readonly kind: "role-rules"
  readonly pool: PlanValue
  readonly providers: readonly {
    readonly provider: PlanValue
    readonly name: string
    readonly rules: readonly RoleRule[]
  }[]
  /** Logical ids of the roles in the same stack. */
  readonly after: readonly string[]
}

export type Resource = ProviderResource | PoolResource | TagMapResource | RoleResource | RoleRulesResource

/** A value that whoever deploys a stack gives. */
export interface StackParameter {
  readonly name: string
  readonly description: string
  readonly pattern: string
}

/** A value that a stack gives to others. */
export interface StackOutput {
  readonly name: string
  readonly description: string
  readonly value: PlanValue
}

/** What is deployed together: into one account, in one region. */
export interface Stack {
  /** Lower case with hyphens; what files are named after. */
  readonly name: string
  readonly account: string
  readonly region: string
  readonly description: string
  readonly parameters: readonly StackParameter[]
  readonly resources: readonly Resource[]
  readonly outputs: readonly StackOutput[]
}
