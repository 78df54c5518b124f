import type { CiClaims } from "./ci-claims.ts"
import type { CiName } from "./ci-name.ts"

/** Which job to start, on which CI. */
export interface CiJobOptions {
  readonly ci: CiName
  /** What the job is; the rest follows. They reach the token as they are; `undefined` leaves a claim out. */
  readonly claims?: CiClaims
  /** The issuer's URL, e.g. of a GitLab of your own. Default: the vendor's form, for the made-up organization `acme`. */
  readonly issuer?: string
  /** The `aud` of tokens for which the job doesn't choose one. Default: the CI's. */
  readonly audience?: string | readonly string[]
  /** Seconds from `iat` to `exp` of tokens for which the job doesn't choose it. Default: the CI's. */
  readonly lifetimeSeconds?: number
  /** `false` for a job that lacks the permission, or whose CI isn't set up for tokens. Default: true. */
  readonly mayGetTokens?: boolean
  /** Makes it a pipeline of a fork, for GitHub, Forgejo, GitLab and CircleCI. Default: false. */
  readonly fromFork?: boolean
  /**
   * The variables that the job's tokens come in, where the job names them: GitLab, Jenkins, and those of HCP Terraform
   * with a tag. Default: `AWS_ID_TOKEN`; `TFC_WORKLOAD_IDENTITY_TOKEN` of HCP Terraform.
   */
  readonly variables?: Readonly<Record<string, CiVariable>>
  /**
   * What the job's `buildkite-agent` or `circleci` is: a program with its first arguments, which gets the command's name and
   * arguments after them and leaves them to `runCiCommand`. For a program of one file, where this package's own script is
   * not at hand. Default: Node with that script.
   */
  readonly commandProgram?: readonly string[]
  /** `false` gives GitHub's and Forgejo's `sub` of names alone. Default: names with ids, as new repositories have it. */
  readonly immutableSub?: boolean
}

/** One token in a variable. */
export interface CiVariable {
  /** Default: the job's. */
  readonly audience?: string | readonly string[]
  /** `file` puts the token into a file, and its path into the variable, as Jenkins' secret files are. Default: `text`. */
  readonly as?: "text" | "file"
}

/** A running job. */
export interface CiJob {
  readonly ci: CiName
  /** The issuer's URL. The login of a Cognito pool is the same without `https://`. */
  readonly issuer: string
  /** What the job's tokens say, without times and `jti`. */
  readonly claims: CiClaims
  /**
   * What a process of the job finds in its environment: the CI's own variables, its tokens or the way to them, and a
   * `PATH` with the CI's command in front.
   *
   * Addresses follow the emulator: the listener's once it listens, the vendor's before.
   */
  readonly env: Readonly<Record<string, string>>
  /** Files of a fixed place: the vendor's path, and where the file is here. */
  readonly files: Readonly<Record<string, string>>
  /** Ends the job: it gets no more tokens, and its files are gone. Calling it again does nothing. */
  end(): Promise<void>
}
