import type { CreatedResource } from "../resources/resource-type.ts"
import type { ResourceDeclaration } from "../template/template.ts"
import { generatedName } from "./generated-name.ts"
import type { StackIdentity } from "./stack.ts"

const NAME_LENGTH = 63

/** Types whose `Ref` is an ARN: a policy may name it as its resource. */
const REFERENCED_BY_ARN = new Set([
  "AWS::CertificateManager::Certificate",
  "AWS::CloudFormation::Stack",
  "AWS::ECS::Service",
  "AWS::ECS::TaskDefinition",
  "AWS::ElasticLoadBalancingV2::LoadBalancer",
  "AWS::ElasticLoadBalancingV2::TargetGroup",
  "AWS::IAM::SAMLProvider",
  "AWS::SecretsManager::Secret",
  "AWS::SNS::Topic",
  "AWS::StepFunctions::StateMachine",
])

/** Stands for a resource that is not emulated, so that what refers to it still gets a name of its own. */
export function placeholderResource(
  stack: StackIdentity,
  { logicalId, type }: Pick<ResourceDeclaration, "logicalId" | "type">,
): Required<CreatedResource> {
  const name = generatedName(stack, logicalId, NAME_LENGTH)
  const service = type.split("::")[1]?.toLowerCase() ?? "custom"
  const arn = `arn:${stack.partition}:${service}:${stack.region}:${stack.accountId}:${name}`
  return { reference: REFERENCED_BY_ARN.has(type) ? arn : name, arn, attributes: { Arn: arn } }
}
