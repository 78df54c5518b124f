import { mkdtempDisposableSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { runCommand } from "./commands/run-command.ts"
import { findTarballProblems } from "./tarballs/find-tarball-problems.ts"
import { type PackedPackage, packPackages } from "./tarballs/pack-packages.ts"
import { readTarball } from "./tarballs/read-tarball.ts"

// Packs the published packages and looks at the tarballs as npm users will get them.
using folder = mkdtempDisposableSync(join(tmpdir(), "claimbridge-packages-"))
for (const packed of await packPackages(folder.path)) await report(packed)

async function report({ name, tarball }: PackedPackage): Promise<void> {
  const tools = await Promise.all([
    runCommand(["publint", "run", tarball, "--strict"]),
    runCommand(["attw", tarball, "--profile", "esm-only", "--no-definitely-typed", "--no-color", "--no-emoji"]),
  ])
  const problems = [
    ...findTarballProblems(readTarball(readFileSync(tarball))),
    ...tools.filter(({ code }) => code !== 0).map(({ output }) => output.trim()),
  ]
  process.stdout.write(`${name}: ${problems.length === 0 ? "ready to publish" : `\n  ${problems.join("\n  ")}`}\n`)
  if (problems.length > 0) process.exitCode = 1
}
