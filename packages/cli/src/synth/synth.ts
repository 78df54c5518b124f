import { resolve } from "node:path"
import { synthesize } from "@claimbridge/infra"
import { judgeModel } from "../access/judge-model.ts"
import { defaultModelFile } from "../access/model-argument.ts"
import { readModel } from "../access/read-model.ts"
import { tellNotes } from "../access/tell-notes.ts"
import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { formatStates } from "./format-states.ts"
import { type Output, outputFiles } from "./output-files.ts"
import { outputFormats } from "./output-format.ts"
import { type FolderContent, planFolder } from "./plan-folder.ts"
import { requireInside } from "./require-inside.ts"
import { requireOwn } from "./require-own.ts"
import { writeFolder } from "./write-folder.ts"

/** Writes the files of a model to a folder or to stdout, or compares them with the folder. */
export async function synth({ io, options, positionals: [path = defaultModelFile] }: Invocation): Promise<number> {
  requireFolder(options)
  const model = await readModel(io, path)
  const format = outputFormats.find((name) => name === options.text("format")) ?? outputFormats[0]
  const output = outputFiles(
    judgeModel(() => synthesize(model)),
    format,
  )
  tellNotes(io.stderr, output.notes)
  const out = options.text("out")
  if (out === undefined) return print(io, output, options)

  const content = { pool: model.pool.name, format, files: output.files }
  return toFolder(io, { name: out, content }, options)
}

function requireFolder(options: OptionValues): void {
  const needing = ["check", "force"].find((name) => options.flag(name))
  if (needing === undefined || options.text("out") !== undefined) return
  throw new CliError({ message: `--${needing} needs a folder.`, hint: "Name it with --out DIR." })
}

function print({ stdout }: Invocation["io"], { files, notes }: Output, options: OptionValues): number {
  if (options.flag("json")) {
    stdout.write(`${JSON.stringify({ files, notes }, undefined, 2)}\n`)
    return 0
  }
  const [file, ...others] = files
  if (others.length > 0) {
    const names = files.map(({ name }) => name).join(", ")
    throw new CliError({ message: `There are ${files.length} files: ${names}.`, hint: "Name a folder with --out DIR." })
  }
  stdout.write(file?.text ?? "")
  return 0
}

interface Folder {
  /** As it was given. */
  readonly name: string
  readonly content: FolderContent
}

function toFolder(io: Invocation["io"], { name, content }: Folder, options: OptionValues): number {
  const folder = resolve(io.cwd, name)
  const plan = planFolder(folder, content)
  requireInside(
    folder,
    plan.states.map(({ name: file }) => file),
  )
  const isCheck = options.flag("check")
  const form = options.flag("json") ? "json" : isCheck ? "check" : "write"
  if (!isCheck) {
    if (!options.flag("force")) requireOwn(folder, plan)
    writeFolder(io, folder, { files: content.files, plan })
  }
  io.stdout.write(formatStates(name, plan.states, form))
  return isCheck && plan.states.some(({ state }) => state !== "same") ? 4 : 0
}
