import { copyFileSync, existsSync, mkdtempDisposableSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { delimiter, dirname, join, posix } from "node:path"
import { expectSuccess } from "./commands/expect-success.ts"
import { importScript } from "./install/import-script.ts"
import { type NodeRuntime, nodeRuntimes } from "./install/node-runtimes.ts"
import { typesScript } from "./install/types-script.ts"
import { readCatalog } from "./repository/read-catalog.ts"
import { readRepository } from "./repository/read-repository.ts"
import { repositoryRoot } from "./repository/repository-root.ts"
import { type PackedPackage, packPackages } from "./tarballs/pack-packages.ts"

// Installs the packed packages into an empty folder with npm, then uses them there on every promised Node.
using folder = mkdtempDisposableSync(join(tmpdir(), "claimbridge-install-"))
const runtimes = await nodeRuntimes()
say(`Node ${runtimes.map(({ version }) => version).join(", ")} at hand`)

const packages = await packPackages(folder.path)
const modules = packages.flatMap(({ name, entries }) => entries.map((entry) => posix.join(name, entry)))
await install(packages)
say(`installed ${packages.map(({ name }) => name).join(", ")} from tarballs`)

const scripts = ["import.mjs", ...packages.flatMap(smokeScript)]
writeFileSync(join(folder.path, "import.mjs"), importScript(modules))
for (const runtime of runtimes) await runScripts(runtime)

await runAlone("claimbridge")
say("claimbridge runs by npx from its tarball alone, without a registry")

await checkTypes()
say("types load with tsc")

async function install(packed: readonly PackedPackage[]): Promise<void> {
  writeFileSync(join(folder.path, "package.json"), '{ "private": true, "type": "module" }\n')
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--prefer-offline"]
  const tarballs = packed.map(({ tarball }) => tarball)
  const catalog = readCatalog(readRepository(repositoryRoot))
  const others = ["@types/node", ...packed.flatMap(optionalPeers)].map((name) => `${name}@${catalog[name]}`)
  await expectSuccess(["npm", "install", ...flags, ...tarballs, ...others], { cwd: folder.path })
}

/** What one of a package's entries needs, and npm doesn't install by itself: the package's own tests have it, too. */
function optionalPeers({ dependencies, devDependencies }: PackedPackage): string[] {
  return Object.keys(dependencies).filter((name) => Object.hasOwn(devDependencies, name))
}

/** A package may bring `test/smoke.mjs`: what its own user would try first. */
function smokeScript({ folder: source, shortName }: PackedPackage): string[] {
  const path = join(repositoryRoot, source, "test/smoke.mjs")
  if (!existsSync(path)) return []
  copyFileSync(path, join(folder.path, `smoke-${shortName}.mjs`))
  return [`smoke-${shortName}.mjs`]
}

async function runScripts({ version, executable }: NodeRuntime): Promise<void> {
  for (const script of scripts) {
    const { output } = await expectSuccess([executable, script], { cwd: folder.path })
    say(`Node ${version} ran ${script}\n${output.trimEnd()}`)
  }
}

/** In an empty folder, with an empty cache and on the oldest Node, as a package that has no dependencies does. */
async function runAlone(name: string): Promise<void> {
  const tarball = packages.find((packed) => packed.name === name)?.tarball ?? ""
  const [oldest] = runtimes
  using alone = mkdtempDisposableSync(join(tmpdir(), "claimbridge-alone-"))
  const PATH = [dirname(oldest?.executable ?? ""), process.env.PATH].join(delimiter)
  const env = { PATH, npm_config_cache: join(alone.path, ".npm"), npm_config_offline: "true" }
  await expectSuccess(["npx", "--yes", "--package", tarball, name, "--version"], { cwd: alone.path, env })
}

async function checkTypes(): Promise<void> {
  writeFileSync(join(folder.path, "types.ts"), typesScript(modules))
  const flags = ["--noEmit", "--strict", "--module", "nodenext", "--target", "es2023", "--types", "node"]
  await expectSuccess(["tsc", ...flags, "types.ts"], { cwd: folder.path })
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
