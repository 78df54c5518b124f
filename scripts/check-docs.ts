import { checkExamples } from "./examples/check-examples.ts"
import { collectExamples } from "./examples/collect-examples.ts"
import { readRepository } from "./repository/read-repository.ts"
import { reportFindings } from "./repository/report-findings.ts"
import { repositoryRoot } from "./repository/repository-root.ts"

const examples = collectExamples(readRepository(repositoryRoot))
reportFindings(checkExamples(repositoryRoot, examples), `${examples.length} examples compile`)
