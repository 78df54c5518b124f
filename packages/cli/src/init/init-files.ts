import { parseAccessModel, synthesize } from "@claimbridge/infra"
import { judgeModel } from "../access/judge-model.ts"
import { defaultModelFile } from "../access/model-argument.ts"
import { folderListText, listName } from "../synth/folder-list.ts"
import { type Output, outputFiles } from "../synth/output-files.ts"
import type { CiPlan } from "./ci/ci-plan.ts"
import { modelText } from "./model-text.ts"
import type { Answers } from "./question.ts"
import { readmeText } from "./readme-text.ts"

/** Where templates go. */
const folder = "aws"

/** Every file of a set-up, and what is left to do by hand. */
export function initFiles(plan: CiPlan, answers: Required<Answers>): Output {
  const access = plan.access(answers)
  const text = modelText(answers, access)
  const format = answers.format === "terraform" ? "terraform" : "cloudformation"
  const model = judgeModel(() => parseAccessModel(text))
  const synthesis = judgeModel(() => synthesize(model))
  const { files, notes } = outputFiles(synthesis, format)
  const list = folderListText({ pool: model.pool.name, files: { [format]: files.map(({ name }) => name) } })
  const [role] = synthesis.stacks.flatMap(({ resources }) => resources.filter((resource) => resource.kind === "role"))
  const made = [
    { name: defaultModelFile, text },
    ...files.map((file) => ({ ...file, name: `${folder}/${file.name}` })),
    { name: `${folder}/${listName}`, text: list },
    { name: `${folder}/README.md`, text: readmeText(plan, answers) },
    plan.workflow({ answers, roleArn: role?.arn ?? "", sessionName: access.sessionName }),
  ]
  return { files: made, notes }
}
