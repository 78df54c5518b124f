export type { CloudformationTemplate } from "./cloudformation/cloudformation-template.ts"
export {
  type CloudformationFile,
  type CloudformationFiles,
  type CloudformationOptions,
  cloudformationTemplates,
} from "./cloudformation/cloudformation-templates.ts"
export type {
  AcceptedFinding,
  AccessModel,
  AccessTest,
  AllowRule,
  ChainModel,
  IssuerModel,
  IssuerName,
  PermissionModel,
  PoolModel,
  RoleModel,
  TagsModel,
} from "./model/access-model.ts"
export { AccessModelError, type LocatedProblem } from "./model/access-model-error.ts"
export { accessModelSchema } from "./model/access-model-schema.ts"
export type { JsonSchema } from "./model/json-schema.ts"
export { type ParseAccessModelOptions, parseAccessModel } from "./model/parse-access-model.ts"
export type { Json } from "./plan/json.ts"
export type { Note, NoteCode } from "./plan/plan-context.ts"
export type { PlanValue } from "./plan/plan-value.ts"
export { Reference } from "./plan/reference.ts"
export type { Resource, RoleResource, Stack } from "./plan/stack.ts"
export { type PolicyFile, type PolicyOptions, policyFiles } from "./policies/policy-files.ts"
export { type Synthesis, synthesize } from "./synthesize.ts"
export { type TerraformFile, terraformFiles } from "./terraform/terraform-files.ts"
export { type AccessTestResult, runAccessTests } from "./tests/run-access-tests.ts"
