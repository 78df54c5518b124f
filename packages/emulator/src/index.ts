export type { CiClaims } from "./ci/ci-claims.ts"
export type { CiJob, CiJobOptions, CiVariable } from "./ci/ci-job.ts"
export type { CiName } from "./ci/ci-name.ts"
export type { CommandResult as CiCommandResult, CommandRun as CiCommandRun } from "./ci/commands/command-run.ts"
export { runCiCommand } from "./ci/commands/run-ci-command.ts"
export { TemplateError, type TemplateErrorCode } from "./cloudformation/template-error.ts"
export type { TemplateWarning, TemplateWarningCode } from "./cloudformation/template-warning.ts"
export { createEmulator } from "./create-emulator.ts"
export type { DeployedResource, Deployment, DeployOptions } from "./deploy.ts"
export type {
  DeployedBucket,
  DeployedOidcProvider,
  DeployedPool,
  DeployedProvider,
  DeployedRole,
} from "./describe-stack.ts"
export type { EmptyAccount, Emulator, EmulatorOptions } from "./emulator.ts"
export type { Fault, FaultKind } from "./http/fault.ts"
export type { Listener, ListenOptions } from "./http/listener.ts"
export type { SdkHandlerOptions, SdkRequest, SdkRequestHandler, SdkResponse } from "./http/sdk-request-handler.ts"
export type { GithubClaims, GivenClaims } from "./issuer/github-claims.ts"
export type { GithubJob, GithubJobOptions } from "./issuer/github-job.ts"
export type { MintTokenOptions } from "./issuer/mint-token.ts"
export type { RecordedCall } from "./operations/recorded-call.ts"
export type { Quotas } from "./quotas/quotas.ts"
export type { AccessKey } from "./world/access-key.ts"
export type { Clock } from "./world/clock.ts"
export type { CloudTrailEvent } from "./world/cloudtrail-event.ts"
export type { OpenBehaviors } from "./world/open-behaviors.ts"
