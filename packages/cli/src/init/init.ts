import { resolve } from "node:path"
import { defaultModelFile } from "../access/model-argument.ts"
import { tellNotes } from "../access/tell-notes.ts"
import { CliError } from "../cli-error.ts"
import type { Invocation } from "../command.ts"
import { readIfThere } from "../files/read-if-there.ts"
import { writeFiles } from "../files/write-files.ts"
import type { Io } from "../io.ts"
import type { OutputFile } from "../synth/output-file.ts"
import { askAnswers } from "./ask-answers.ts"
import { givenAnswers } from "./given-answers.ts"
import { initFiles } from "./init-files.ts"
import type { Answers } from "./question.ts"
import { planOf } from "./questions-for.ts"
import { requireAnswers } from "./require-answers.ts"
import { setUpSteps } from "./set-up-steps.ts"

/** Writes the beginning of a set-up: the model, what it makes, a workflow, and what the team should know. */
export async function init({ io, options }: Invocation): Promise<number> {
  const given = givenAnswers(options)
  const canAsk = io.stdin.isTty && io.stderr.isTty
  if (canAsk) requireNew(io, [defaultModelFile])
  const answers = requireAnswers(canAsk ? await askAnswers(io, given) : given)
  const plan = planOf(answers.ci)
  if (!plan) throw new CliError({ message: `There is no CI ${answers.ci}.`, hint: "--help lists those there are." })

  const { files, notes } = initFiles(plan, { ...noAnswers, ...answers })
  requireNew(
    io,
    files.map(({ name }) => name),
  )
  writeFiles(
    io,
    files.map(({ name, text }) => ({ path: resolve(io.cwd, name), text })),
  )
  const steps = setUpSteps(plan, answers)
  tell(io, files, options.flag("json") ? "json" : "text")
  tellNotes(io.stderr, notes)
  for (const [index, { text, command }] of steps.entries()) {
    io.stderr.write(`${index + 1}. ${text}\n${command === undefined ? "" : `   ${command}\n`}`)
  }
  return 0
}

/** What a CI doesn't ask for. */
const noAnswers: Required<Answers> = {
  ci: "",
  owner: "",
  "owner-id": "",
  repository: "",
  environment: "",
  branch: "",
  "account-id": "",
  region: "",
  provider: "",
  name: "",
  role: "",
  format: "",
}

/** The model is looked for before anything is asked. */
function requireNew({ cwd }: Pick<Io, "cwd">, names: readonly string[]): void {
  const there = names.filter((name) => readIfThere(resolve(cwd, name)) !== undefined)
  if (there.length === 0) return
  const message = `${there.join(", ")} ${there.length === 1 ? "is" : "are"} there already.`
  throw new CliError({ message, hint: "Nothing was written. Move away what is there, or begin in another folder." })
}

function tell({ stdout }: Pick<Io, "stdout">, files: readonly OutputFile[], form: "text" | "json"): void {
  const names = files.map(({ name }) => name)
  stdout.write(form === "json" ? `${JSON.stringify({ files: names }, undefined, 2)}\n` : `${names.join("\n")}\n`)
}
