import { join } from "node:path"
import type { Machine } from "../machine.ts"

/** Where the tools of this job look for profiles, and for the keys of profiles. */
export interface ConfigPaths {
  readonly config: string
  readonly credentials: string
}

/** @see https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html */
export function configPaths({ env, home }: Pick<Machine, "env" | "home">): ConfigPaths {
  return {
    config: env.AWS_CONFIG_FILE || join(home, ".aws", "config"),
    credentials: env.AWS_SHARED_CREDENTIALS_FILE || join(home, ".aws", "credentials"),
  }
}
