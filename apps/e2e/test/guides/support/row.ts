/** A line of a table below a policy: what is asked, and what the answer is to be. */
export interface Row {
  readonly name: string
  /** By the backticked heads of the table. `undefined` where the cell has a dash: absent. Several values are a list. */
  readonly facts: Readonly<Record<string, string | readonly string[] | undefined>>
  /** By the plain heads: `action`, `resource`, `flow`, `session name`. */
  readonly asked: Readonly<Record<string, string>>
  readonly answer: "allowed" | "denied"
}

const separator = /^\|(?:\s*:?-+:?\s*\|)+\s*$/

/** The rows of a Markdown table whose last column says `allowed` or `denied` in every line; otherwise none. */
export function readRows(table: string): readonly Row[] {
  const lines = table.split("\n").filter((line) => line.startsWith("|"))
  const [head = "", dashes = "", ...body] = lines
  if (!separator.test(dashes)) return []
  const heads = cellsOf(head)
  const rows = body.map((line) => readRow(heads, cellsOf(line)))
  return rows.every((row) => row !== undefined) ? rows : []
}

function readRow(heads: readonly string[], cells: readonly string[]): Row | undefined {
  const answer = cells.at(-1)
  if (answer !== "allowed" && answer !== "denied") return undefined
  const pairs = heads.slice(0, -1).map((head, index) => [head, cells[index] ?? ""] as const)
  const facts = pairs.flatMap(([head, cell]) => {
    const [key] = valuesOf(head)
    return key === undefined || cell === "" ? [] : [[key, factOf(cell)] as const]
  })
  const asked = pairs.flatMap(([head, cell]) => {
    const [value = cell] = valuesOf(cell)
    return valuesOf(head).length > 0 || cell === "" ? [] : [[head, value] as const]
  })
  return {
    name: cells.slice(0, -1).join(", "),
    facts: Object.fromEntries(facts),
    asked: Object.fromEntries(asked),
    answer,
  }
}

function factOf(cell: string): string | readonly string[] | undefined {
  const [first, ...others] = valuesOf(cell)
  if (first === undefined && cell !== "–")
    throw new Error(`The cell ${cell} is neither a value in backticks nor a dash`)
  return others.length === 0 || first === undefined ? first : [first, ...others]
}

function valuesOf(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]*)`/g)].map(([, value = ""]) => value)
}

function cellsOf(line: string): readonly string[] {
  const cells = line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
  return cells.map((cell) => cell.trim())
}
