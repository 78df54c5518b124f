/** One `AssumeRole` of a chain, made with the credentials of the role before it. */
export interface RoleHop {
  /** The role to assume, such as `arn:aws:iam::444455556666:role/deploy`. */
  readonly roleArn: string
  /** The session's name, a template as in `roleSessionName` of the first role. Default: the first role's name. */
  readonly roleSessionName?: string
  /**
   * Session tags to pass on: a list of names, or `{ name: tagOfTheToken }` to rename them. At most 50.
   *
   * The values are the principal tags of the token that the first role was assumed with, never taken from the
   * environment. A tag that the token lacks is an error. `repository_name`, the part of `repository` after the slash,
   * can be asked for as well. Default: none, for AWS hands session tags on only when they are transitive.
   */
  readonly tags?: readonly string[] | Readonly<Record<string, string>>
  /** Which of `tags` AWS hands on to later hops, where nobody can change them. Default: none. */
  readonly transitiveTagKeys?: readonly string[]
  /** The external id that the trust policy demands, 2 to 1224 characters. Default: none. */
  readonly externalId?: string
  /** How long the session lives, in seconds. 900 to 3600: AWS allows chained sessions one hour. Default: AWS's, 3600. */
  readonly durationSeconds?: number
  /** A session policy as JSON text that narrows the role, 1 to 2048 characters. Default: none. */
  readonly policy?: string
  /** ARNs of up to 10 managed policies that narrow the role. Default: none. */
  readonly policyArns?: readonly string[]
  /** Who it is in CloudTrail, in this and all later sessions; 2 to 64 characters. Default: none. */
  readonly sourceIdentity?: string
}
