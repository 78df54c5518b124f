import type { Issuer } from "../issuers/issuer.ts"
import type { AccessModel } from "../model/access-model.ts"
import type { PlannedRole } from "./planned-role.ts"

/** What every part of a plan is made from. */
export interface PlanContext {
  readonly model: AccessModel
  /** `aws`, `aws-cn` … */
  readonly partition: string
  /** The name of Amazon Cognito in trust policies. */
  readonly cognito: string
  readonly issuers: ReadonlyMap<string, Issuer>
  /** The key of each tag of the model, by the name that the model has for it. */
  readonly tagKeys: ReadonlyMap<string, string>
  readonly notes: readonly Note[]
  /** By the name of the model. */
  readonly roles: ReadonlyMap<string, PlannedRole>
}

/** Something that the model doesn't say, and that was decided for it. */
export interface Note {
  readonly code: NoteCode
  readonly message: string
}

/** Permanent: a code is never renamed or reused. */
export type NoteCode =
  | "TAGS_ABBREVIATED"
  | "TAGS_NEAR_LIMIT"
  | "TAGS_LEFT_OUT"
  | "PROVIDER_ADOPTED"
  | "POOL_ADOPTED"
  | "ROLE_SPLIT"
  | "STACK_SPLIT"
  | "POOL_ID_WANTED"
  | "CHAIN_TARGET_ADOPTED"
  | "ACCEPTED_FOR_NOTHING"
