import { readFileSync } from "node:fs"
import { request } from "node:http"
import { text } from "node:stream/consumers"
import { CliError } from "../../cli-error.ts"
import type { Invocation } from "../../command.ts"
import { isRecord } from "../../trust/source/is-record.ts"

const timeoutMs = 50_000

/** The `credential_process` of a job's named profiles: asks the job's agent, and writes what an SDK expects. */
export async function printAgentCredentials({ io, options }: Invocation): Promise<number> {
  const profile = options.text("profile") ?? ""
  const { AWS_CONTAINER_CREDENTIALS_FULL_URI: uri, AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: tokenFile } = io.env
  if (!uri?.startsWith("http://127.0.0.1:") || !tokenFile) throw notOfJob()
  const { AccessKeyId, SecretAccessKey, Token, Expiration, AccountId } = await ask(
    new URL(`/${encodeURIComponent(profile)}`, uri),
    tokenFile,
  )
  io.stdout.write(
    JSON.stringify({ Version: 1, AccessKeyId, SecretAccessKey, SessionToken: Token, Expiration, AccountId }),
  )
  return 0
}

async function ask(url: URL, tokenFile: string): Promise<Readonly<Record<string, unknown>>> {
  const authorization = readToken(tokenFile)
  const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
    const sent = request(url, { headers: { authorization }, timeout: timeoutMs }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject)
    })
    sent.once("timeout", () => sent.destroy(new Error("timeout")))
    sent.once("error", reject)
    sent.end()
  }).catch(() => {
    throw ended()
  })
  const value: unknown = JSON.parse(answer.body)
  const body = isRecord(value) ? value : {}
  if (answer.status === 200) return body
  const message = typeof body.message === "string" ? body.message : `The agent answered with status ${answer.status}.`
  throw new CliError({
    kind: answer.status === 503 ? "unavailable" : "denied",
    message,
    hint: "The agent of this job says so.",
  })
}

function readToken(path: string): string {
  try {
    return readFileSync(path, "utf8")
  } catch {
    throw ended()
  }
}

function notOfJob(): CliError {
  return new CliError({
    message: "This is for jobs of a runner with claimbridge's hooks.",
    hint: "Unset AWS_CONFIG_FILE elsewhere.",
  })
}

function ended(): CliError {
  return new CliError({
    message: "The agent of this job has ended.",
    hint: "The job is over, or its agent was ended: then run the job again.",
  })
}
