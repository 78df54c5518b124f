/** What a person says of a deployment, so that a template means as much as it can. */
export interface DeploymentFacts {
  /** 12 digits. Without it, an account for examples stands in ARNs. */
  readonly accountId?: string
  /** The id of the one pool of the template. */
  readonly poolId?: string
  /** Values of the template's parameters by their names. */
  readonly parameters: Readonly<Record<string, string>>
}

/** Stands in ARNs where nobody says which account it is. */
export const exampleAccountId = "111122223333"
