import type { RoleHop } from "./role-hop.ts"

/** Options of the flows in which the caller chooses the role. */
export interface RoleOptions {
  /** The role to assume, such as `arn:aws:iam::111122223333:role/ci`; of any account whose trust policy allows it. */
  readonly roleArn: string
  /**
   * The session's name as a template over claims, such as `{run_id}@{sha}`. The result has 2 to 64 characters out of
   * letters, digits and `_+=,.@-`; anything else is an error.
   *
   * Default: `claimbridge-{run_id}` when the token has GitHub's run id, else `claimbridge`.
   */
  readonly roleSessionName?: string
  /** How long the session lives, in seconds. 900 to 43200, and not over the role's maximum. Default: AWS's, 3600. */
  readonly durationSeconds?: number
  /** A session policy as JSON text that narrows the role, 1 to 2048 characters. Default: none. */
  readonly policy?: string
  /** ARNs of up to 10 managed policies that narrow the role. Default: none. */
  readonly policyArns?: readonly string[]
  /**
   * Roles to go on to with `AssumeRole`, one hop or several; the credentials are those of the last. Default: none.
   *
   * > [!WARNING]
   * > Any session of the first role can pass on any tags. The next role's trust policy has to demand that they are the
   * > caller's own: `"aws:RequestTag/repository": "${aws:PrincipalTag/repository}"`.
   */
  readonly chain?: RoleHop | readonly RoleHop[]
}
