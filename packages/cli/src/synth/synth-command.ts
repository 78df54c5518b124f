import { defaultModelFile, modelArgument } from "../access/model-argument.ts"
import type { Command } from "../command.ts"
import { outputFormats } from "./output-format.ts"

/** Writes what an access model comes to. */
export const synthCommand: Command = {
  positionals: [modelArgument],
  options: {
    format: {
      type: "text",
      choices: outputFormats,
      summary: "templates, .tf.json, or each policy by itself",
      default: "cloudformation",
      from: "flag",
    },
    out: { type: "text", placeholder: "DIR", summary: "the folder to write to", default: "stdout", from: "flag" },
    check: {
      type: "flag",
      summary: "writes nothing, and ends with 4 when the folder isn't as the model says",
      from: "flag",
    },
    force: { type: "flag", summary: "replaces files that claimbridge did not make, too", from: "flag" },
  },
  description:
    "One file for each account, and the same ones each time. A model that isn't safe is refused, with the reason.",
  examples: [
    {
      title: "The template of a model with one account",
      line: `claimbridge synth ${defaultModelFile} > template.yaml`,
    },
    { title: "All files, in a folder of the repository", line: `claimbridge synth ${defaultModelFile} --out aws` },
    { title: "In CI, whether they were made anew", line: `claimbridge synth ${defaultModelFile} --out aws --check` },
  ],
  run: async (invocation) => (await import("./synth.ts")).synth(invocation),
}
