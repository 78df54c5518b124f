import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { expect } from "vitest"
import { hasTool } from "./find-tool.ts"
import { runTool, type ToolResult } from "./run-tool.ts"

const isLong = Boolean(process.env.AGENT_LONG)

/** With `AGENT_LONG=1` two minutes with credentials of 20 seconds. */
export const lifetimeSeconds: number = isLong ? 20 : 12
const stretchSeconds: number = isLong ? 120 : 11
/** On a busy machine it takes a tool long to start. */
export const timeoutMs: number = isLong ? 240_000 : 60_000

type Env = Readonly<Record<string, string | undefined>>

/** What the tools have done. */
export interface Work {
  /** How many calls each tool made, none of which failed. */
  readonly calls: Readonly<Record<string, number>>
  readonly elapsedMs: number
}

const javascript = fileURLToPath(new URL("../interop/repeat-identity.mjs", import.meta.url))
const python = fileURLToPath(new URL("../interop/repeat-identity.py", import.meta.url))
/** Version 2 is no package of pip's; say where it is. */
const secondCommand = process.env.AWS_CLI_V2 ?? "aws2"

const tools = [
  {
    name: "the JavaScript SDK",
    isHere: true,
    run: (env: Env) => runTool(process.execPath, { args: [javascript], env }),
  },
  {
    name: "boto3",
    isHere: hasTool("python3", ["-c", "import boto3"]),
    run: (env: Env) => runTool("python3", { args: [python], env }),
  },
  { name: "the AWS CLI", isHere: hasTool("aws", ["--version"]), run: (env: Env) => repeatCommand("aws", env) },
  {
    name: "the AWS CLI 2, of AWS_CLI_V2",
    isHere: hasTool(secondCommand, ["--version"]),
    run: (env: Env) => repeatCommand(secondCommand, { ...env, ...tokenOf(env) }),
  },
].filter(({ isHere }) => isHere)

/** Debian 12 has version 2.9, which knows this variable alone, and no `AWS_ENDPOINT_URL` either. */
function tokenOf({ AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: file }: Env): Env {
  return file === undefined ? {} : { AWS_CONTAINER_AUTHORIZATION_TOKEN: readFileSync(file, "utf8") }
}

/** Each command is a process of its own. */
async function repeatCommand(command: string, env: Env): Promise<ToolResult> {
  const endMs = performance.now() + stretchSeconds * 1000
  const args = ["sts", "get-caller-identity", "--output", "json", "--endpoint-url", env.AWS_ENDPOINT_URL ?? ""]
  const arns: unknown[] = []
  while (performance.now() < endMs) {
    const result = await runTool(command, { args, env })
    if (result.exitCode !== 0) return result
    arns.push(Object(JSON.parse(result.stdout)).Arn)
  }
  return { exitCode: 0, stdout: JSON.stringify(arns), stderr: "" }
}

/** Whether its own calls to STS can be led to the emulator. */
async function knowsEndpointVariable(command: string): Promise<boolean> {
  const { stdout } = await runTool(command, { args: ["--version"], env: {} })
  const [, minor] = /^aws-cli\/2\.(\d+)/.exec(stdout) ?? []
  return Number(minor) >= 13
}

/** Of a token file they make credentials themselves. */
async function usable(env: Env): Promise<typeof tools> {
  if (env.AWS_WEB_IDENTITY_TOKEN_FILE === undefined || (await knowsEndpointVariable(secondCommand))) return tools
  process.stderr.write(`skipped: ${secondCommand}, which is not there or older than 2.13, knows no AWS_ENDPOINT_URL\n`)
  return tools.filter(({ name }) => !name.includes("AWS_CLI_V2"))
}

/** The tools work all at once, as the steps of a job may, for longer than credentials live; none may fail, and all are the same. */
export async function workWithTools(env: Env, arn: string): Promise<Work> {
  const startMs = performance.now()
  const whole = { STRETCH_SECONDS: `${stretchSeconds}`, ...env }
  const results = await Promise.all((await usable(env)).map(async ({ name, run }) => ({ name, ...(await run(whole)) })))
  const calls: Record<string, number> = {}
  for (const { name, exitCode, stdout, stderr } of results) {
    // On a busy machine the JavaScript SDK warns of answers that take a second.
    expect({ name, exitCode, stderr }).toEqual({ name, exitCode: 0, stderr: expect.any(String) })
    const arns: unknown = JSON.parse(stdout)
    const said = Array.isArray(arns) ? arns : []
    expect(new Set(said)).toEqual(new Set([arn]))
    calls[name] = said.length
  }
  return { calls, elapsedMs: performance.now() - startMs }
}

/** The long form is run to be reported. */
export function report(handOver: string, facts: object): void {
  if (process.env.AGENT_LONG) process.stderr.write(`${JSON.stringify({ handOver, ...facts })}\n`)
}
