import { isAbsolute, resolve } from "node:path"
import { parseArgs } from "node:util"
import { AppError } from "./app-error.ts"

export type Flow = "basic" | "enhanced" | "direct"

export interface Options {
  readonly help: boolean
  readonly json: boolean
  readonly flow: Flow
  /** Absolute path. */
  readonly templateFile?: string
  /** Absolute path. */
  readonly claimsFile?: string
  readonly role?: string
  readonly sessionName?: string
  readonly parameters: Readonly<Record<string, string>>
}

const flows: readonly string[] = ["basic", "enhanced", "direct"]

const flags = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
  flow: { type: "string" },
  template: { type: "string" },
  claims: { type: "string" },
  role: { type: "string" },
  "session-name": { type: "string" },
  parameter: { type: "string", multiple: true },
} as const

/**
 * Reads the command line.
 *
 * @throws {AppError} when an option is unknown, lacks its value or has one that can't be used
 */
export function parseOptions(argv: readonly string[], folder: string): Options {
  const values = readFlags(argv)
  const absolute = (file: string): string => (isAbsolute(file) ? file : resolve(folder, file))
  return {
    help: values.help ?? false,
    json: values.json ?? false,
    flow: readFlow(values.flow ?? "basic"),
    parameters: Object.fromEntries((values.parameter ?? []).map(readParameter)),
    ...(values.template !== undefined && { templateFile: absolute(values.template) }),
    ...(values.claims !== undefined && { claimsFile: absolute(values.claims) }),
    ...(values.role !== undefined && { role: values.role }),
    ...(values["session-name"] !== undefined && { sessionName: values["session-name"] }),
  }
}

function readFlags(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: flags, strict: true, allowPositionals: false }).values
  } catch (error) {
    const message = error instanceof Error ? (error.message.split(". ")[0] ?? error.message) : String(error)
    throw new AppError(message, "Run `pnpm start --help` for the list of options.")
  }
}

function readFlow(flow: string): Flow {
  if (isFlow(flow)) return flow
  throw new AppError(`There is no flow "${flow}".`, `--flow takes one of ${flows.join(", ")}.`)
}

function isFlow(flow: string): flow is Flow {
  return flows.includes(flow)
}

function readParameter(text: string): [string, string] {
  const at = text.indexOf("=")
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
  throw new AppError(`--parameter ${text} is not of the form NAME=VALUE.`, "For example: --parameter Owner=octo-org")
}
