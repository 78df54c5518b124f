import { readdirSync } from "node:fs"
import { posix } from "node:path"
import ts from "typescript"

/** What the compiler sees: the workspace at `root`, and the examples as if they were files in it. */
interface ExampleWorld {
  readonly root: string
  readonly options: ts.CompilerOptions
  /** Code by absolute path. */
  readonly examples: ReadonlyMap<string, string>
}

type Resolver = NonNullable<ts.CompilerHost["resolveModuleNameLiterals"]>

/** A compiler host in which the examples are files, and every dependency of the workspace resolves from them. */
export function createExampleHost(world: ExampleWorld): ts.CompilerHost {
  const { root, options, examples } = world
  const host = ts.createCompilerHost(options)
  const readFile = (path: string): string | undefined => examples.get(path) ?? host.readFile(path)
  return {
    ...host,
    readFile,
    fileExists: (path) => examples.has(path) || host.fileExists(path),
    getCurrentDirectory: () => root,
    getSourceFile: (path, languageVersion) => {
      const text = readFile(path)
      return text === undefined ? undefined : ts.createSourceFile(path, text, languageVersion, true)
    },
    resolveModuleNameLiterals: createResolver(world, host),
  }
}

function createResolver({ root, options, examples }: ExampleWorld, host: ts.CompilerHost): Resolver {
  const probes = workspaceFolders(root).map((folder) => posix.join(folder, "probe.ts"))
  return (literals, containingFile, ...[redirected, , source]) =>
    literals.map((literal) => {
      const mode = ts.getModeForUsageLocation(source, literal, options)
      const from = (file: string) =>
        ts.resolveModuleName(literal.text, file, options, host, undefined, redirected, mode)
      const places = examples.has(containingFile) ? probes : []
      return [containingFile, ...places].map(from).find(({ resolvedModule }) => resolvedModule) ?? from(containingFile)
    })
}

function workspaceFolders(root: string): string[] {
  return ["packages", "apps"].flatMap((group) =>
    readdirSync(posix.join(root, group)).map((name) => posix.join(root, group, name)),
  )
}
