import { edgeFiles } from "./layers/edge-files.ts"
import { findLayerViolations } from "./layers/find-layer-violations.ts"
import { readRepository } from "./repository/read-repository.ts"
import { reportFindings } from "./repository/report-findings.ts"
import { repositoryRoot } from "./repository/repository-root.ts"

reportFindings(findLayerViolations(readRepository(repositoryRoot), edgeFiles), "the packages keep to the layer table")
