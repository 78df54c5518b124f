import { posix } from "node:path"
import type { Finding } from "../repository/finding.ts"
import { type EdgeFiles, edgeFileNames } from "./edge-files.ts"
import type { ImportingFile } from "./importing-file.ts"
import type { SourceFact } from "./source-fact.ts"

const machineModules = new Set(
  ["child_process", "cluster", "dgram", "dns", "fs", "http", "http2", "https", "net", "os", "process", "tls"].map(
    (name) => `node:${name}`,
  ),
)

/** Shipped files that reach for the process, the disk or the network although they are no edge, and edges that no longer do. */
export function checkMachineAccess(sources: readonly ImportingFile[], edges: EdgeFiles): Finding[] {
  const inner = sources.filter(({ path, isShipped }) => isShipped && !isEdge(path, edges))
  const findings = inner.flatMap(({ path, facts }) => facts.flatMap((fact) => describeAccess(path, fact)))
  return [...findings, ...unusedAllowances(sources, edges)]
}

function isEdge(path: string, edges: EdgeFiles): boolean {
  return edgeFileNames.includes(posix.basename(path)) || path in edges
}

function describeAccess(file: string, fact: SourceFact): Finding[] {
  const touched = touchedMachine(fact)
  if (!touched) return []
  const message = `touches ${touched}: let it arrive as a parameter, or name the file in scripts/layers/edge-files.ts with the reason`
  return [{ file, line: fact.line, message }]
}

function touchedMachine(fact: SourceFact): string | undefined {
  if (fact.kind === "global") return fact.text
  if (fact.typeOnly) return undefined
  const [module = ""] = fact.specifier.split(/(?<=^node:[^/]+)\//)
  return machineModules.has(module) || machineModules.has(`node:${module}`) ? fact.specifier : undefined
}

function unusedAllowances(sources: readonly ImportingFile[], edges: EdgeFiles): Finding[] {
  const touching = new Set(sources.filter(({ facts }) => facts.some(touchedMachine)).map(({ path }) => path))
  const unused = Object.keys(edges).filter((path) => !touching.has(path))
  return unused.map((file) => ({ file, message: "touches no machine: drop its line in scripts/layers/edge-files.ts" }))
}
