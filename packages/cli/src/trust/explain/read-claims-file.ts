import type { Io } from "../../io.ts"
import { readTextFile } from "../input/read-text-file.ts"
import { isRecord } from "../source/is-record.ts"
import { readSource } from "../source/read-source.ts"
import { sourceError } from "../source/source-error.ts"

/** The claims of a token, by their names. */
export type Claims = Readonly<Record<string, unknown>>

/**
 * Reads claims out of a file in JSON or YAML, or from standard input; also those of `claimbridge token --json`. In JSON,
 * `null` leaves a claim out.
 *
 * @throws {CliError} when there are none. The message repeats nothing of the file: it may be a token.
 */
export async function readClaimsFile({ cwd, stdin }: Pick<Io, "cwd" | "stdin">, path: string): Promise<Claims> {
  const source = path === "-" ? { name: "<stdin>", text: await stdin.read() } : await readTextFile(cwd, path)
  const { value } = readSource(source)
  if (isRecord(value)) return withoutNull(isRecord(value.claims) ? value.claims : value)
  throw sourceError(
    source,
    "The claims are no object.",
    'Write them as in the token: { "repository": "octo-org/octo-repo" }.',
  )
}

function withoutNull(claims: Claims): Claims {
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, value ?? undefined]))
}
