import { resourceTypes } from "./cloudformation/resources/resource-types.ts"
import { chooseStackName } from "./cloudformation/stack/choose-stack-name.ts"
import type { Resources } from "./cloudformation/stack/create-resources.ts"
import { createStack } from "./cloudformation/stack/create-stack.ts"
import { readOutputs } from "./cloudformation/stack/read-outputs.ts"
import type { Stack } from "./cloudformation/stack/stack.ts"
import { parseTemplate } from "./cloudformation/template/parse-template.ts"
import type { TemplateWarning } from "./cloudformation/template-warning.ts"
import { describeStack, type StackFacts } from "./describe-stack.ts"
import { readTemplateFile } from "./template-file.ts"
import { ensureAccount } from "./world/create-account.ts"
import type { World } from "./world/world.ts"

/** One stack to deploy: which template, into which account. */
export interface DeployOptions {
  /** 12 digits. The account is made when it does not exist yet. */
  readonly accountId: string
  /** A file, or the text itself with a name for messages. YAML or JSON, at most 1,000,000 bytes. Default name: `template`. */
  readonly template: { readonly file: string } | { readonly body: string; readonly name?: string }
  /** Values for the template's parameters. Default: the defaults in the template. */
  readonly parameters?: Readonly<Record<string, string>>
  /** The region of the stack. Default: the emulator's. */
  readonly region?: string
  /** A letter, then at most 127 letters, digits and hyphens. Default: the file's name; a second stack of it gets a number. */
  readonly stackName?: string
}

/** A resource that a deployment created. */
export interface DeployedResource {
  /** Its name in the template. */
  readonly logicalId: string
  /** As declared, e.g. `AWS::IAM::Role`. */
  readonly type: string
  /** What `Ref` gives. */
  readonly physicalId: string
  /** Absent for a type without an ARN. */
  readonly arn?: string
}

/** What a deployment brought about. */
export interface Deployment extends StackFacts {
  /** 12 digits. */
  readonly accountId: string
  /** The given region, or the emulator's. */
  readonly region: string
  /** The given name, or the one that was made. */
  readonly stackName: string
  /** The emulated resources, in the order of the template. */
  readonly resources: readonly DeployedResource[]
  /** Output name to value. */
  readonly outputs: Readonly<Record<string, string>>
  /** What the deployment doesn't do as written, and what AWS would refuse. Empty when there is nothing. */
  readonly warnings: readonly TemplateWarning[]
}

/**
 * Deploys a CloudFormation template into an account of the emulator.
 *
 * All or nothing: a template that fails leaves the account as it was. There are no updates: deploying the same
 * `stackName` twice into one account and region is an error.
 *
 * @throws {TemplateError} the first problem of the template, with file, line, column and path
 * @throws {TypeError} when the account id is not 12 digits
 */
export function deploy(world: World, options: DeployOptions): Deployment {
  const template = parseTemplate(readSource(options.template))
  const account = ensureAccount(world, options.accountId)
  const region = options.region ?? world.region
  const name = chooseStackName({ account, region, file: template.file, given: options.stackName })
  const parameters = options.parameters ?? {}
  const { stack, resources } = createStack({ world, account, template, region, name, parameters })
  try {
    return run(stack, resources)
  } catch (error) {
    stack.changes.revert()
    throw error
  }
}

function readSource(template: DeployOptions["template"]): { readonly file: string; readonly body: string } {
  if ("file" in template) return { file: template.file, body: readTemplateFile(template.file) }
  return { file: template.name ?? "template", body: template.body }
}

function run(stack: Stack, resources: Resources): Deployment {
  resources.createAll()
  for (const step of stack.later) step()
  const { values, exports } = readOutputs(stack)
  const { name, region } = stack
  stack.changes.put(stack.account.stacks, `${region}/${name}`, { name, region, exports })
  const deployed = deployedResources(stack, resources)
  return {
    accountId: stack.account.id,
    region,
    stackName: name,
    resources: deployed,
    ...describeStack(stack.world, stack.account, deployed),
    outputs: values,
    warnings: stack.warnings,
  }
}

function deployedResources({ template }: Stack, { created }: Resources): readonly DeployedResource[] {
  return [...template.resources.values()].flatMap(({ logicalId, type }) => {
    const resource = created.get(logicalId)
    if (!resource || !resourceTypes.has(type)) return []
    const arn = resource.arn === undefined ? {} : { arn: resource.arn }
    return [{ logicalId, type, physicalId: resource.reference, ...arn }]
  })
}
