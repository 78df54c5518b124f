import type { CognitoCredentials } from "@claimbridge/core"
import type { Invocation } from "../command.ts"
import { formatCredentials, type PrintedFormat } from "./format-credentials.ts"
import { setGithubEnv } from "./github-env.ts"
import { outrankingVariables } from "./outranking-variables.ts"

/** Prints credentials in a format for something else than an SDK. */
export async function printCredentials(
  { io, configured }: Invocation,
  format: string,
  credentials: CognitoCredentials,
): Promise<number> {
  const region = (await configured()).text("region")
  if (format === "github") setGithubEnv(io, credentials, region)
  const outranking = outrankingVariables(io.env).filter((name) => /^AWS_(?:DEFAULT_)?PROFILE$/.test(name))
  if (isPrinted(format)) io.stdout.write(formatCredentials(format, { credentials, region, outranking }))
  return 0
}

function isPrinted(format: string): format is PrintedFormat {
  return ["env", "dotenv", "powershell", "json"].includes(format)
}
