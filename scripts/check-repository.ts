import { readRepository } from "./repository/read-repository.ts"
import { reportFindings } from "./repository/report-findings.ts"
import { repositoryRoot } from "./repository/repository-root.ts"
import { findRepositoryViolations } from "./rules/find-repository-violations.ts"

reportFindings(findRepositoryViolations(readRepository(repositoryRoot)), "the repository is tidy")
