import { isAbsolute, join } from "node:path"
import { ActionError } from "../failure/action-error.ts"
import type { Machine } from "../machine.ts"

/** Where the tools of this job look for profiles, and for the keys of profiles. */
export interface ConfigPaths {
  readonly config: string
  readonly credentials: string
}

/**
 * The files of this job's tools.
 *
 * @throws {ActionError} when one would end up in the workspace, because nobody knows the home folder.
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html
 */
export function configPaths({ env, home }: Pick<Machine, "env" | "home">): ConfigPaths {
  return {
    config: pathOf(env.AWS_CONFIG_FILE || "~/.aws/config", home),
    credentials: pathOf(env.AWS_SHARED_CREDENTIALS_FILE || "~/.aws/credentials", home),
  }
}

/** No shell has looked at the values of variables in a workflow. */
function pathOf(path: string, home: string): string {
  if (!/^~[/\\]/.test(path)) return path
  if (isAbsolute(home)) return join(home, path.slice(2))
  throw new ActionError({
    message: "The profile is not written, since the job has no home folder.",
    hint: "Set HOME to a folder that this job may change, or AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE to files there.",
  })
}
