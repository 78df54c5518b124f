import { mkdtempDisposableSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** Hands over the path of a file with this content, for tools that read nothing else. */
export function withTemplateFile<Result>(content: unknown, use: (path: string) => Result): Result {
  using folder = mkdtempDisposableSync(join(tmpdir(), "claimbridge-infra-"))
  const path = join(folder.path, "template.json")
  writeFileSync(path, typeof content === "string" ? content : JSON.stringify(content))
  return use(path)
}
