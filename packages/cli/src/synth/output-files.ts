import { cloudformationTemplates, type Note, policyFiles, type Synthesis, terraformFiles } from "@claimbridge/infra"
import type { OutputFile } from "./output-file.ts"
import type { OutputFormat } from "./output-format.ts"

/** Every file of a format, and what is to be told about it. */
export interface Output {
  readonly files: readonly OutputFile[]
  readonly notes: readonly Note[]
}

/** Writes what a model comes to, in a format. The same model makes the same texts. */
export function outputFiles(synthesis: Synthesis, format: OutputFormat): Output {
  const { files, notes } = writers[format](synthesis)
  return { files, notes: [...synthesis.notes, ...notes] }
}

const writers: Readonly<Record<OutputFormat, (synthesis: Synthesis) => Output>> = {
  cloudformation: (synthesis) => {
    const { files, notes } = cloudformationTemplates(synthesis)
    return { files: files.map(({ name, text }) => ({ name: `${name}.yaml`, text })), notes }
  },
  terraform: (synthesis) => ({
    files: terraformFiles(synthesis).map(({ name, text }) => ({ name: `${name}.tf.json`, text })),
    notes: [],
  }),
  policies: (synthesis) => ({
    files: policyFiles(synthesis).map(({ account, role, name, document }) => ({
      name: `${account}/${role}.${name}.json`,
      text: `${JSON.stringify(document, undefined, 2)}\n`,
    })),
    notes: [],
  }),
}
