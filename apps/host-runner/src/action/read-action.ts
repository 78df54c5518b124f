import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { parse } from "yaml"
import { optionalText } from "../workflow/optional-text.ts"
import { readSteps } from "../workflow/read-steps.ts"
import { type YamlRecord, yamlRecord } from "../workflow/yaml-record.ts"
import type { Action, ActionInput, CompositeRuns, JavascriptRuns } from "./action.ts"
import { missingAction } from "./missing-action.ts"

/**
 * Reads the action.yml, or action.yaml, of a folder.
 *
 * @throws {Error} With the runner's words when there is none, or when it needs another kind of machine.
 */
export async function readAction(folder: string): Promise<Action> {
  const manifest = yamlRecord(parse(await readManifest(folder)))
  return {
    folder,
    inputs: Object.entries(yamlRecord(manifest.inputs)).map(readInput),
    outputs: Object.fromEntries(
      Object.entries(yamlRecord(manifest.outputs)).map(([name, output]) => [name, yamlRecord(output).value]),
    ),
    runs: readRuns(yamlRecord(manifest.runs)),
  }
}

async function readManifest(folder: string): Promise<string> {
  const absent = () => undefined
  const text =
    (await readFile(join(folder, "action.yml"), "utf8").catch(absent)) ??
    (await readFile(join(folder, "action.yaml"), "utf8").catch(absent))
  if (text === undefined) throw new Error(missingAction(folder))
  return text
}

function readInput([name, value]: [string, unknown]): ActionInput {
  const input = yamlRecord(value)
  return { name, default: input.default, deprecationMessage: optionalText(input.deprecationMessage) }
}

function readRuns(runs: YamlRecord): JavascriptRuns | CompositeRuns {
  const using = optionalText(runs.using)?.toLowerCase() ?? ""
  if (using === "composite") return { kind: "composite", steps: readSteps(runs.steps) }
  if (using === "docker") throw new Error("Docker actions are not supported by this runner")
  // Node 12, 16 and 20 are run by 24 since 2026.
  if (!/^node(12|16|20|24)$/.test(using)) {
    throw new Error(
      `'using: ${using}' is not supported, use 'docker', 'node12', 'node16', 'node20' or 'node24' instead.`,
    )
  }
  return {
    kind: "javascript",
    main: requiredMain(runs.main),
    pre: optionalText(runs.pre),
    preCondition: optionalText(runs["pre-if"]) ?? "always()",
    post: optionalText(runs.post),
    postCondition: optionalText(runs["post-if"]) ?? "always()",
  }
}

function requiredMain(main: unknown): string {
  const text = optionalText(main)
  if (text === undefined || text === "")
    throw new Error(
      "You are using a JavaScript Action but there is not an entry JavaScript file provided in action.yml.",
    )
  return text
}
