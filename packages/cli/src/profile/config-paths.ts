import { join } from "node:path"
import type { Io } from "../io.ts"
import { requireHome } from "../settings/require-home.ts"

/**
 * Where tools look for profiles, and for the keys of profiles.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/file-location.html
 * @throws {CliError} where only a home folder could have them, and there is none.
 */
export function configPaths({ env, home }: Pick<Io, "env" | "home">): {
  readonly config: string
  readonly credentials: string
} {
  return {
    config: env.AWS_CONFIG_FILE || join(requireHome({ home }), ".aws", "config"),
    credentials: env.AWS_SHARED_CREDENTIALS_FILE || join(requireHome({ home }), ".aws", "credentials"),
  }
}
