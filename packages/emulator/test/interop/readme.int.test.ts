import { execFile } from "node:child_process"
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import { expect, it, onTestFinished } from "vitest"

const packageFolder = fileURLToPath(new URL("../..", import.meta.url))

function firstBlock(readme: string, language: string): string {
  return new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "m").exec(readme)?.[1] ?? ""
}

it("README: the first example prints what it says", async () => {
  const readme = await readFile(join(packageFolder, "README.md"), "utf8")
  const folder = await mkdtemp(join(tmpdir(), "readme-"))
  onTestFinished(() => rm(folder, { recursive: true }))
  const file = join(folder, "access.yaml")
  await writeFile(file, firstBlock(readme, "yaml"))
  const code = firstBlock(readme, "ts")
  const args = [
    "--conditions=@claimbridge/source",
    "--input-type=module",
    "-e",
    code.replace("access.yaml", () => file.replaceAll("\\", "/")),
  ]

  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: packageFolder })

  const promised = [...code.matchAll(/^console\.log\(.*\) \/\/ (.*)$/gm)].map(([, text]) => text)
  expect(stdout.trim().split("\n")).toEqual(promised)
})
