import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ciDescriptions } from "../packages/ci/src/ci-descriptions.ts"
import { commands } from "../packages/cli/src/commands.ts"
import { errorCatalog } from "../packages/core/src/errors/error-catalog.ts"
import { faults, faultTable } from "../packages/core/test/faults/fault-table.ts"
import { accessModelSchema } from "../packages/infra/src/model/access-model-schema.ts"
import { lintRules } from "../packages/trust/src/lint/lint-rules.ts"
import { accessModelJson } from "./pages/access-model-json.ts"
import { accessModelPage } from "./pages/access-model-page.ts"
import { actionInputs } from "./pages/action-inputs.ts"
import { ciPage } from "./pages/ci-page.ts"
import { ciTable } from "./pages/ci-table.ts"
import { cliTables } from "./pages/cli-tables.ts"
import { errorsPage } from "./pages/errors-page.ts"
import { faultsPage } from "./pages/faults-page.ts"
import { lintPage } from "./pages/lint-page.ts"
import { withTable } from "./pages/with-table.ts"
import type { Finding } from "./repository/finding.ts"
import { reportFindings } from "./repository/report-findings.ts"
import { repositoryRoot } from "./repository/repository-root.ts"

// Writes the pages that are made from code; `--check` only says which are out of date.
const pages = new Map([
  ["docs/access-model.md", accessModelPage(accessModelSchema)],
  ["packages/infra/access-model.schema.json", accessModelJson(accessModelSchema)],
  ["docs/errors.md", errorsPage(errorCatalog)],
  ["docs/faults.md", faultsPage(faultTable, faults)],
  ["docs/lint.md", lintPage(lintRules)],
  ["packages/action/README.md", actionInputs(read("packages/action/README.md"), read("action.yml"))],
  ["packages/cli/README.md", await cliTables(read("packages/cli/README.md"), commands)],
  ...ciDescriptions.map((ci) => [`docs/ci/${ci.name}.md`, ciPage(ci)] as const),
  ["packages/ci/README.md", withTable(read("packages/ci/README.md"), "cis", ciTable(ciDescriptions))],
])

if (process.argv.includes("--check"))
  reportFindings([...pages].flatMap(checkPage), "the generated pages are up to date")
else for (const [path, text] of pages) writeFileSync(join(repositoryRoot, path), text)

function checkPage([file, text]: [string, string]): Finding[] {
  return read(file) === text ? [] : [{ file, message: "is out of date: pnpm run docs" }]
}

function read(file: string): string {
  const path = join(repositoryRoot, file)
  return existsSync(path) ? readFileSync(path, "utf8").replaceAll("\r\n", "\n") : ""
}
