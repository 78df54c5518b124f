import ts from "typescript"
import { entryModule } from "../repository/entry-module.ts"

/** The declaration files of a package by name: those of its entries, and what the bundler made for several of them. */
export type Declarations = ReadonlyMap<string, string>

/**
 * The public types of a package as plain declarations: no comments, one format, declarations in order of their text, then
 * what each entry exports.
 */
export function normalizeDeclarations(files: Declarations, entries: readonly string[]): string {
  const declared = [...files.values()].flatMap(statementsOf).filter((statement) => !isWiring(statement))
  const exported = entries.flatMap((entry) => {
    const statements = statementsOf(files.get(`${entryModule(entry)}.d.ts`) ?? "").filter(isExportList)
    return entry === "." ? statements : [`// ${entry}`, ...statements]
  })
  return [...[...new Set(declared)].sort(byText), ...exported, ""].join("\n")
}

function statementsOf(text: string): string[] {
  const source = ts.createSourceFile("index.d.ts", text, ts.ScriptTarget.Latest)
  const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed })
  return source.statements.map((node) => printer.printNode(ts.EmitHint.Unspecified, node, source))
}

/** What only says in which of the files a declaration stands. */
function isWiring(statement: string): boolean {
  return isExportList(statement) || /^import .* from "\.\.?\//.test(statement)
}

function isExportList(statement: string): boolean {
  return statement.startsWith("export {")
}

function byText(one: string, other: string): number {
  return one < other ? -1 : 1
}
