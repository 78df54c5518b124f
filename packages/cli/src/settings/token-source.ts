import type { TokenSource } from "@claimbridge/core"
import { CliError } from "../cli-error.ts"
import type { OptionValues } from "../frame/option-values.ts"

const names = ["token-file", "token-env", "token-command"] as const

/**
 * Where the job's token comes from: what the options name, else the CI that the job runs on.
 *
 * @throws {CliError} when the options name several sources.
 */
export async function tokenSource(options: OptionValues): Promise<TokenSource> {
  const [first, second] = names.filter((name) => options.text(name) !== undefined)
  if (first !== undefined && second !== undefined) {
    const message = `${options.origin(first)} and ${options.origin(second)} both say where the token comes from.`
    throw new CliError({ message, hint: "Give one of them." })
  }
  if (first === undefined) return (await import("@claimbridge/ci")).ciToken()
  const { commandToken, envToken, fileToken } = await import("@claimbridge/core")
  const text = options.text(first) ?? ""
  if (first === "token-file") return fileToken(text)
  if (first === "token-env") return envToken(text)
  return commandToken(splitCommand(text))
}

/** A command without a shell: words, those with white space in double quotes; or a JSON list. */
function splitCommand(text: string): readonly string[] {
  if (!text.trimStart().startsWith("[")) {
    return [...text.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "")
  }
  const words = parseList(text)
  if (words?.length) return words
  throw new CliError({
    message: "--token-command begins with a bracket, but is no JSON list of words.",
    hint: `Write it as ["acme-agent", "token", "{audience}"].`,
  })
}

function parseList(text: string): readonly string[] | undefined {
  try {
    const words: unknown = JSON.parse(text)
    return Array.isArray(words) && words.every((word) => typeof word === "string") ? words : undefined
  } catch {
    return undefined
  }
}
