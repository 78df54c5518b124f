import { randomUUID } from "node:crypto"
import { appendFileSync } from "node:fs"
import type { CognitoCredentials } from "@claimbridge/core"
import { CliError } from "../cli-error.ts"
import type { Io } from "../io.ts"
import { credentialVariables } from "./credential-variables.ts"

/**
 * Sets the variables for the later steps of a job of GitHub Actions. The secrets are masked in its log before.
 *
 * @throws {CliError} outside such a job.
 */
export function setGithubEnv(
  { env, stdout }: Pick<Io, "env" | "stdout">,
  credentials: CognitoCredentials,
  region: string | undefined,
): void {
  const path = env.GITHUB_ENV
  if (!path) {
    const hint = "Choose another --format, or run it in a step of a workflow."
    throw new CliError({ message: "--format github needs GITHUB_ENV, which GitHub Actions sets.", hint })
  }
  const { accessKeyId, secretAccessKey, sessionToken } = credentials
  for (const secret of [accessKeyId, secretAccessKey, sessionToken]) stdout.write(`::add-mask::${escaped(secret)}\n`)
  const delimiter = `claimbridge_${randomUUID()}`
  const entries = Object.entries(credentialVariables(credentials, region))
  // A step cannot unset a variable, and SDKs take an empty one for absent.
  const blank = ["AWS_PROFILE", "AWS_DEFAULT_PROFILE"].filter((name) => env[name]).map((name) => [name, ""] as const)
  const text = [...blank, ...entries].map(([name, value]) => `${name}<<${delimiter}\n${value}\n${delimiter}\n`)
  appendFileSync(path, text.join(""))
}

function escaped(value: string): string {
  return value.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A")
}
