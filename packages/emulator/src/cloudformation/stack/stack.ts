import type { Account } from "../../world/account.ts"
import type { World } from "../../world/world.ts"
import type { Scope } from "../functions/scope.ts"
import type { Location } from "../location.ts"
import type { Template } from "../template/template.ts"
import type { TemplateWarning } from "../template-warning.ts"
import type { Changes } from "./changes.ts"

/** One deployment under way. */
export interface Stack extends StackIdentity {
  readonly world: World
  readonly account: Account
  readonly template: Template
  readonly scope: Scope
  readonly changes: Changes
  readonly warnings: TemplateWarning[]
  /** Run in order when every resource exists, for what may refer to resources without naming them. */
  readonly later: (() => void)[]
}

/** What names are made of. */
export interface StackIdentity {
  readonly accountId: string
  readonly region: string
  readonly partition: string
  readonly name: string
}

/** Something in the template that names an IAM provider, role or policy. */
export interface Mention {
  readonly arn: string
  readonly at: Location
}
