import type { JsonSchema } from "../../packages/infra/src/model/json-schema.ts"

interface Section {
  readonly title: string
  readonly schema: JsonSchema
}

/** The reference of the access model, made of its schema. */
export function accessModelPage(schema: JsonSchema): string {
  const { pool, issuers, roles, tests, accept } = schema.properties ?? {}
  const role = entryOf(roles)
  const { allow, policies, chain } = role.properties ?? {}
  const sections = [
    { title: "The model", schema },
    { title: "`pool`", schema: pool ?? {} },
    { title: "`issuers.<name>`", schema: entryOf(issuers) },
    { title: "`roles.<name>`", schema: role },
    { title: "`roles.<name>.allow[]`", schema: allow?.items ?? {} },
    { title: "`roles.<name>.policies[]`", schema: policies?.items ?? {} },
    { title: "`roles.<name>.chain`", schema: chain?.anyOf?.[0] ?? {} },
    { title: "`tests[]`", schema: tests?.items ?? {} },
    { title: "`accept[]`", schema: accept?.items ?? {} },
  ]
  return `${[introduction, ...sections.map(describeSection)].join("\n\n")}\n`
}

const introduction = `# The access model

<!-- Made by \`pnpm run docs\` from packages/infra/src/model. -->

Every key of \`access.yaml\`. What it is for, and a model to begin with, stands in
[the package's README](../packages/infra/README.md). Editors complete and check it with the schema:

\`\`\`yaml
# yaml-language-server: $schema=./node_modules/@claimbridge/infra/access-model.schema.json
\`\`\``

function entryOf(schema: JsonSchema = {}): JsonSchema {
  return schema.additionalProperties === false ? {} : (schema.additionalProperties ?? {})
}

function describeSection({ title, schema }: Section): string {
  const { properties = {}, required = [], additionalProperties } = schema
  const rows = Object.entries(properties).map(([key, value]) =>
    row([`\`${key}\``, kindOf(value), required.includes(key) ? "yes" : "", meaningOf(value)]),
  )
  const others = additionalProperties
    ? [row(["*any other*", kindOf(additionalProperties), "", meaningOf(additionalProperties)])]
    : []
  return [`## ${title}\n`, row(["Key", "What", "Needed", "Meaning"]), "|---|---|---|---|", ...rows, ...others].join(
    "\n",
  )
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`
}

function kindOf({ anyOf, enum: values, type, patternErrorMessage, minimum, maximum }: JsonSchema): string {
  if (anyOf) return [...new Set(anyOf.map(kindOf))].join(", or ")
  if (values) return values.map((value) => `\`${value}\``).join(", ")
  if (type === "integer") return `${minimum} to ${maximum}`
  if (type === "string") return patternErrorMessage ?? "text"
  return type === "array" ? "a list" : "a map"
}

function meaningOf({ description = "", default: standard, examples = [] }: JsonSchema): string {
  const shown = examples.map((example) => `\`${String(example)}\``).join(", ")
  return [
    description,
    ...(standard === undefined ? [] : [`Default: \`${standard}\`.`]),
    ...(shown === "" ? [] : [`Such as ${shown}.`]),
  ].join(" ")
}
