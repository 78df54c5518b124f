import { join } from "node:path"
import type { Io } from "../io.ts"

/**
 * Where tools look for profiles, and for the keys of profiles.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html
 */
export function configPaths({ env, home }: Pick<Io, "env" | "home">): {
  readonly config: string
  readonly credentials: string
} {
  return {
    config: env.AWS_CONFIG_FILE || join(home, ".aws", "config"),
    credentials: env.AWS_SHARED_CREDENTIALS_FILE || join(home, ".aws", "credentials"),
  }
}
