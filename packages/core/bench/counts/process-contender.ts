import { mkdtemp, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { MakeContender } from "../../test/counts/contender.ts"
import { credentialsEndpoint } from "./credentials-endpoint.ts"
import { isolateEnv } from "./isolate-env.ts"

/** The default chain of each client, which finds a program in a profile; it makes one exchange each time it runs. */
export const processContender: MakeContender = async (world) => {
  const endpoint = await credentialsEndpoint(world)
  const folder = await mkdtemp(join(tmpdir(), "claimbridge-counts-"))
  const program = join(folder, "program.mjs")
  const config = join(folder, "config")
  await writeFile(program, `process.stdout.write(await (await fetch("${endpoint.url}")).text())`)
  await writeFile(config, `[profile ci]\ncredential_process = "${process.execPath}" "${program}"\n`)
  Object.assign(process.env, { AWS_CONFIG_FILE: config, AWS_PROFILE: "ci" })
  return {
    close: async () => {
      isolateEnv()
      await endpoint[Symbol.asyncDispose]()
      await rm(folder, { recursive: true })
    },
  }
}
