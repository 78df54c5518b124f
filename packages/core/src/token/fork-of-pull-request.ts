import { isRecord } from "../is-record.ts"
import { parseJson } from "../parse-json.ts"
import type { TokenRequest } from "./token-source.ts"

/** The two repositories of a pull request that comes from a fork. */
export interface Fork {
  readonly head: string
  readonly base: string
}

/** Says from which fork the job's pull request comes, if the runner's event file tells. */
export async function forkOfPullRequest({ runtime, signal }: TokenRequest): Promise<Fork | undefined> {
  const { GITHUB_EVENT_NAME: event, GITHUB_EVENT_PATH: path } = runtime.env
  // Of these, pull_request_target alone runs for the base repository and may have a token.
  if (!event?.startsWith("pull_request") || event === "pull_request_target" || !path) return undefined
  const payload = parseJson(await runtime.readFile(path, { signal }).catch(() => ""))
  const pullRequest = isRecord(payload) ? payload.pull_request : undefined
  if (!isRecord(pullRequest)) return undefined
  const base = repositoryOf(pullRequest.base)
  const head = repositoryOf(pullRequest.head) ?? "(deleted)"
  return base === undefined || base === head ? undefined : { head, base }
}

function repositoryOf(side: unknown): string | undefined {
  if (!isRecord(side) || !isRecord(side.repo)) return undefined
  return typeof side.repo.full_name === "string" ? side.repo.full_name : undefined
}
