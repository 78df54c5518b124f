import type { errorCatalog } from "../../packages/core/src/errors/error-catalog.ts"

type Catalog = Readonly<Record<string, (typeof errorCatalog)[keyof typeof errorCatalog]>>
type Kind = Catalog[string]["kind"]

interface Family {
  readonly kind: Kind
  readonly meaning: string
  readonly reaction: string
}

const families: readonly Family[] = [
  {
    kind: "configuration",
    meaning: "an input is wrong",
    reaction: "Fix the option, input or permission that the message names.",
  },
  { kind: "denied", meaning: "AWS or the CI said no", reaction: "Fix the pool, the role or its trust policy." },
  { kind: "unavailable", meaning: "network, throttling, a time-out or a server's error", reaction: "Try again." },
  {
    kind: "not-loaded",
    meaning: "this provider is not for this machine",
    reaction: "Nothing: a provider chain goes on with the next one.",
  },
  { kind: "unexpected", meaning: "an answer that nobody promised", reaction: "Tell us, with the message as it is." },
]

const introduction = `# Errors

<!-- Made by \`pnpm run docs\` from the catalog of @claimbridge/core. Change the catalog, not this page. -->

Every error is a \`ClaimbridgeError\`. Its \`code\` is permanent, its \`kind\` says what to do next, its \`hint\` says it for the
case at hand. A name in braces, such as \`{host}\`, stands for what the error found. No message, hint or detail ever holds
a token, a key or a response body.

| kind | means | what to do |
|---|---|---|
`

/** The reference page of all error codes: one heading per code, in the order of the catalog within each kind. */
export function errorsPage(catalog: Catalog): string {
  const rows = families.map(({ kind, meaning, reaction }) => `| [\`${kind}\`](#${kind}) | ${meaning} | ${reaction} |\n`)
  return introduction + rows.join("") + families.map((family) => familySection(family, catalog)).join("")
}

function familySection({ kind, meaning, reaction }: Family, catalog: Catalog): string {
  const entries = Object.entries(catalog).filter(([, entry]) => entry.kind === kind)
  if (entries.length === 0) return ""
  return `\n## ${kind}\n\nIt means: ${meaning}. ${reaction}\n${entries.map(codeSection).join("")}`
}

function codeSection([code, { message, hint }]: [string, Catalog[string]]): string {
  return `\n### ${code}\n\n> ${quoted(message)}\n\n${advice(hint)}\n`
}

function quoted(message: string): string {
  return message.replaceAll("\n", "\n> ")
}

/** The first line of a hint is prose; what follows is there to be copied. */
function advice(hint: string): string {
  const [sentence = "", ...lines] = hint.split("\n")
  return lines.length === 0 ? sentence : `${sentence}\n\n\`\`\`yaml\n${lines.join("\n")}\n\`\`\``
}
