import { resolve } from "node:path"
import type { Io } from "../../io.ts"
import { sourceError } from "../source/source-error.ts"
import type { SourceText } from "../source/source-text.ts"
import { compileGlob, globRoot, isGlob } from "./glob-pattern.ts"
import { kindOfPath } from "./kind-of-path.ts"
import { listFiles } from "./list-files.ts"
import { readTextFile } from "./read-text-file.ts"

/** A text, and whether it was named itself, or is one of many that a pattern covers. */
export interface Input extends SourceText {
  readonly isNamed: boolean
}

/** What a pattern or a folder covers: documents that may hold policies. */
const documents = /\.(?:json|ya?ml|template)$/i

/**
 * Reads what a person named: files, folders, patterns, and `-` for standard input. Each file once.
 *
 * @throws {CliError} when a file can't be read, or a pattern covers none.
 */
export async function readInputs(io: Pick<Io, "cwd" | "stdin">, paths: readonly string[]): Promise<readonly Input[]> {
  const inputs = new Map<string, Input>()
  for (const path of new Set(paths)) {
    for (const input of await readPath(io, path)) {
      if (!inputs.get(input.name)?.isNamed) inputs.set(input.name, input)
    }
  }
  return [...inputs.values()]
}

async function readPath({ cwd, stdin }: Pick<Io, "cwd" | "stdin">, path: string): Promise<readonly Input[]> {
  if (path === "-") return [{ name: "<stdin>", text: await stdin.read(), isNamed: true }]
  const kind = await kindOfPath(resolve(cwd, path))
  const isMany = kind === "folder" || (kind === "nothing" && isGlob(path))
  if (!isMany) return [{ ...(await readTextFile(cwd, path)), isNamed: true }]

  const names = kind === "folder" ? await listFolder(cwd, path) : await listGlob(cwd, path)
  if (names.length === 0) throw sourceError({ name: path }, "There is no file like that.", `Paths start at ${cwd}.`)
  return readMany(cwd, names)
}

/** One after the other: a repository may have more files than a process may open. */
async function readMany(cwd: string, names: readonly string[]): Promise<readonly Input[]> {
  const inputs: Input[] = []
  for (const name of names) inputs.push({ ...(await readTextFile(cwd, name)), isNamed: false })
  return inputs
}

async function listFolder(cwd: string, folder: string): Promise<readonly string[]> {
  const files = await listFiles(resolve(cwd, folder))
  const prefix = folder === "." ? "" : `${folder.replace(/\/+$/, "")}/`
  return files.filter((file) => documents.test(file)).map((file) => `${prefix}${file}`)
}

async function listGlob(cwd: string, pattern: string): Promise<readonly string[]> {
  const slashed = pattern.replace(/^\.\//, "")
  const root = globRoot(slashed)
  if ((await kindOfPath(resolve(cwd, root))) !== "folder") return []
  const prefix = root === "." ? "" : `${root}/`.replace("//", "/")
  const files = (await listFiles(resolve(cwd, root))).map((file) => `${prefix}${file}`)
  return files.filter((file) => compileGlob(slashed).test(file))
}
