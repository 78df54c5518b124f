import type { HttpRequest, HttpResponse } from "../../http/http-message.ts"
import type { CiEnv } from "../ci-env.ts"

/** How a job's tokens reach it. */
export interface Delivery {
  /** The variables that lead to tokens, as of now. */
  env(): CiEnv
  /** The vendor's path of each file, and where it is here. */
  readonly files?: Readonly<Record<string, string>>
  /** Answers what is asked below the job's URL. */
  answer?(request: HttpRequest): Promise<HttpResponse>
  /** Stops what keeps files fresh. */
  stop?(): void
}
