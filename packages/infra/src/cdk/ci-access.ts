import { CfnOutput, CfnParameter, CfnResource, Stack, Token } from "aws-cdk-lib"
import { Construct } from "constructs"
import type { CloudformationTemplate } from "../cloudformation/cloudformation-template.ts"
import { toTemplate } from "../cloudformation/to-template.ts"
import type { AccessModel } from "../model/access-model.ts"
import type { Stack as PlannedStack } from "../plan/stack.ts"
import { synthesize } from "../synthesize.ts"

/** Properties of `CiAccess`. */
export interface CiAccessProps {
  readonly model: AccessModel
  /** Which of the model's accounts. Default: that of the CDK stack if it has one, or the pool's. */
  readonly account?: string
}

/**
 * Everything that an access model has for one account, in a CDK stack.
 *
 * The template is the one that `cloudformationTemplates` writes: the logical ids, too. One stack takes one such construct.
 *
 * @example
 * ```ts
 * import { parseAccessModel } from "@claimbridge/infra"
 * import { CiAccess } from "@claimbridge/infra/cdk"
 * import { App, Stack } from "aws-cdk-lib"
 *
 * export function ciStack(app: App, accessYaml: string): Stack {
 *   const stack = new Stack(app, "ci-access")
 *   new CiAccess(stack, "Access", { model: parseAccessModel(accessYaml) })
 *   return stack
 * }
 * ```
 *
 * @throws {AccessModelError} when the model isn't safe.
 * @throws {RangeError} when the model has nothing for the account.
 */
export class CiAccess extends Construct {
  constructor(scope: Construct, id: string, { model, account = accountOf(scope) }: CiAccessProps) {
    super(scope, id)
    const { stacks } = synthesize(model)
    const stack = stacks.find((each) => each.account === (account ?? model.pool.account))
    if (!stack) throw new RangeError(`The model has nothing for account ${account}.`)
    addTemplate(this, stack)
  }
}

function accountOf(scope: Construct): string | undefined {
  const { account } = Stack.of(scope)
  return Token.isUnresolved(account) ? undefined : account
}

function addTemplate(scope: Construct, stack: PlannedStack): void {
  const { Description, Parameters = {}, Resources, Outputs = {} } = toTemplate(stack)
  Stack.of(scope).templateOptions.description ??= Description
  for (const [name, { Description: description, AllowedPattern: allowedPattern }] of Object.entries(Parameters)) {
    const parameter = new CfnParameter(scope, name, {
      description: String(description),
      allowedPattern: String(allowedPattern),
    })
    parameter.overrideLogicalId(name)
  }
  addResources(scope, Resources)
  for (const [name, { Description: description, Value }] of Object.entries(Outputs)) {
    const output = new CfnOutput(scope, name, { description: String(description), value: Token.asString(Value) })
    output.overrideLogicalId(name)
  }
}

function addResources(scope: Construct, resources: CloudformationTemplate["Resources"]): void {
  for (const [name, { Type, Metadata, Properties, DependsOn }] of Object.entries(resources)) {
    const resource = new CfnResource(scope, name, { type: Type, properties: Properties })
    resource.overrideLogicalId(name)
    resource.addMetadata("Comment", Metadata.Comment)
    if (DependsOn) resource.addOverride("DependsOn", DependsOn)
  }
}
