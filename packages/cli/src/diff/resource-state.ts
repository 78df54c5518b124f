/** A resource in the form in which models, templates and AWS are compared. */
export interface ResourceState {
  /** By names for people. Lists have no order. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Policy documents, by names for people. */
  readonly policies: Readonly<Record<string, unknown>>
  /** Parts that couldn't be read, each with the reason; they aren't compared. */
  readonly unread: Readonly<Record<string, string>>
}

/** The part of a role that its inline policies are, all of them together. */
export const inlinePolicies = "inline policies"

/** The name of a role's trust policy among its policies. */
export const trustPolicy = "trust policy"
