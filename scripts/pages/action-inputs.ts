import { isMap, isScalar, type Pair, parseDocument } from "yaml"

const markers = { inputs: "<!-- inputs: made by `pnpm run docs` from action.yml -->", end: "<!-- /inputs -->" }

/** The README of the action with its tables of inputs as action.yml has them, one table for each of its headings. */
export function actionInputs(readme: string, actionYml: string): string {
  const [start, end] = [readme.indexOf(markers.inputs), readme.indexOf(markers.end)]
  if (start === -1 || end < start) throw new Error("packages/action/README.md lacks the marks of its tables of inputs")
  const before = readme.slice(0, start + markers.inputs.length)
  return `${before}\n${tables(actionYml)}\n${readme.slice(end)}`
}

function tables(actionYml: string): string {
  const document = parseDocument(actionYml)
  const inputs = document.get("inputs")
  if (!isMap(inputs)) throw new Error("action.yml has no inputs")
  return inputs.items.map((item, at) => heading(at === 0 ? inputs.commentBefore : commentOf(item)) + row(item)).join("")
}

function commentOf({ key }: Pair): string | null | undefined {
  return isScalar(key) ? key.commentBefore : undefined
}

function heading(comment: string | null | undefined): string {
  return comment ? `\n### ${comment.trim()}\n\n| input | meaning |\n|---|---|\n` : ""
}

function row({ key, value }: Pair): string {
  const description = isMap(value) ? value.get("description") : undefined
  const preset = isMap(value) ? value.get("default") : undefined
  const suffix = preset === undefined || /Default:/.test(String(description)) ? "" : ` Default: \`${String(preset)}\`.`
  return `| \`${String(key)}\` | ${String(description).trim().replaceAll("|", "\\|")}${suffix} |\n`
}
