/** What a warning is about, for programs: the codes stay as they are, the messages may change. */
export type TemplateWarningCode =
  | "RESOURCE_TYPE_UNKNOWN"
  | "PROPERTY_UNKNOWN"
  | "PROPERTY_NOT_EMULATED"
  | "TRANSFORM_NOT_RUN"
  | "PROVIDER_ASSUMED"
  | "PROVIDER_ELSEWHERE"
  | "PROVIDER_ON_LOOPBACK"
  | "POLICY_NOT_KNOWN"
  | "ROLE_NOT_KNOWN"
  | "TRUST_POLICY_REFUSED_BY_AWS"
  | "TAG_MAP_QUESTIONABLE"
  | "ROLE_MAPPING_QUESTIONABLE"
  | "YAML_READ_DIFFERENTLY"
  | "PARAMETER_NOT_RESOLVED"

/** Something that a template says and this deployment doesn't do, or that AWS would not accept. */
export interface TemplateWarning {
  /** The kind of warning. */
  readonly code: TemplateWarningCode
  /** One sentence, without the place. */
  readonly message: string
  /** As it was given: a path, or the name of an inline template. */
  readonly file: string
  /** From 1. */
  readonly line: number
  /** From 1. */
  readonly column: number
  /** `Resources.Role.Properties.Policies[0]`; empty at the top. */
  readonly path: string
}
