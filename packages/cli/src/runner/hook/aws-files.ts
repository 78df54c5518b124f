import { join } from "node:path"

/** A named profile, and what prints its credentials. */
export interface NamedProfile {
  readonly name: string
  readonly command: string
}

/** AWS configuration files of a job's own. */
export interface AwsFiles {
  /** By their paths. */
  readonly texts: Readonly<Record<string, string>>
  readonly variables: Readonly<Record<string, string>>
}

/**
 * The files that a job reads in place of those in the home folder, where every former job of the runner may have left
 * keys.
 */
export function awsFiles(folder: string, profiles: readonly NamedProfile[]): AwsFiles {
  const config = join(folder, "aws-config")
  const credentials = join(folder, "aws-credentials")
  const named = profiles.map(({ name, command }) => `[profile ${name}]\ncredential_process = ${command}\n`)
  const sections = ["[default]\n", ...named]
  return {
    texts: { [config]: sections.join("\n"), [credentials]: "" },
    variables: { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: credentials },
  }
}
