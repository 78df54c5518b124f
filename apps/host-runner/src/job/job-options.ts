import type { CancelDelays } from "../process/cancel-delays.ts"

/** Which job to run, on what, and what GitHub would have known. */
export interface JobOptions {
  /** The workflow: a path, or its text. */
  readonly workflow: string | { readonly text: string }
  /** The id of the job. Default: the only one. */
  readonly job?: string
  /** The folder that stands for the repository: `uses: ./` is looked up here, and `actions/checkout` copies it. */
  readonly repository: string
  /** What `actions/checkout` copies, relative to `repository`; `.git` and `node_modules` stay behind. Default: everything. */
  readonly checkoutPaths?: readonly string[]
  /** The folders, each with an action.yml, that other `uses:` stand for, such as `octo-org/octo-action@v1`. */
  readonly actions?: Readonly<Record<string, string>>
  /** Default: a push with an empty payload. */
  readonly event?: { readonly name: string; readonly payload: Readonly<Record<string, unknown>> }
  /** The environment of the runner itself. Nothing else is inherited; PATH and HOME have defaults. */
  readonly env?: Readonly<Record<string, string>>
  /** The folder of the runner, whose `.env` adds to `env`. Default: none. */
  readonly runnerFolder?: string
  /** Where steps ask for an OIDC token. They see it only in a job with `id-token: write`. */
  readonly idToken?: { readonly url: string; readonly requestToken: string }
  readonly secrets?: Readonly<Record<string, string>>
  readonly vars?: Readonly<Record<string, string>>
  /** The `inputs` context of a workflow that is started by hand. */
  readonly inputs?: Readonly<Record<string, unknown>>
  readonly matrix?: Readonly<Record<string, unknown>>
  readonly needs?: Readonly<Record<string, unknown>>
  /** Parts of the `github` context to put in place of the made-up ones: `repository`, `ref`, `sha`, `actor`, … */
  readonly github?: Readonly<Record<string, unknown>>
  /** Cancels the job, as the button on GitHub does. */
  readonly signal?: AbortSignal
  /** How patient canceling is. Default: as GitHub. */
  readonly delays?: Partial<CancelDelays>
  /** How long a minute of `timeout-minutes` lasts, in milliseconds. Default: 60000. */
  readonly minuteMs?: number
  /** The Node 24 that runs JavaScript actions. Default: the one that runs this. */
  readonly node?: string
  /** Whether processes that outlive the job are ended, as GitHub does, or left for the caller. Default: `end`. */
  readonly orphans?: "end" | "keep"
}
