import { type AccessModel, parseAccessModel } from "@claimbridge/infra"
import type { Io } from "../io.ts"
import { readTextFile } from "../trust/input/read-text-file.ts"
import { judgeModel } from "./judge-model.ts"

/**
 * Reads the access model that a person named: a file, or `-` for standard input.
 *
 * @throws {CliError} when it can't be read, or isn't one, with every fault's line and column.
 */
export async function readModel({ cwd, stdin }: Pick<Io, "cwd" | "stdin">, path: string): Promise<AccessModel> {
  const { name, text } = path === "-" ? { name: "<stdin>", text: await stdin.read() } : await readTextFile(cwd, path)
  return judgeModel(() => parseAccessModel(text, { file: name }))
}
