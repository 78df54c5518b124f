import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { anActionWorld } from "./support/an-action-world.ts"
import { hasTool } from "./support/has-tool.ts"

// ACTION_LONG=1 takes its time: credentials of 20 s, and a minute of work.
const { lifeSeconds, workSeconds } = process.env.ACTION_LONG
  ? { lifeSeconds: 20, workSeconds: 60 }
  : { lifeSeconds: 10, workSeconds: 13 }

const programs = [
  'node "$PROGRAMS/sdk.cjs"',
  ...(hasTool("aws", ["--version"]) ? ['bash "$PROGRAMS/cli.sh"'] : []),
  ...(hasTool("python3", ["-c", "import boto3"]) ? ['python3 "$PROGRAMS/boto.py"'] : []),
]
const commands = [
  ...programs.map((program, index) => `${program} & p${index}=$!`),
  ...programs.map((_, index) => `wait $p${index}`),
]

describe("refresh", () => {
  it.concurrent.each(["profile", "endpoint"])(
    "keeps programs of several languages working past the end of their credentials: %s",
    async (refresh) => {
      await using world = await anActionWorld({ longestSessionSeconds: lifeSeconds })
      const env = { WORK_SECONDS: `${workSeconds}`, PROGRAMS: join(import.meta.dirname, "programs") }
      await using run = await world.run("test/refresh", { matrix: { refresh, commands: commands.join("\n") }, env })
      expect(run.conclusion, run.log).toBe("success")
      const said = run.log.match(/^arn:aws:sts::111122223333:assumed-role\/example-ci\/claimbridge-4711$/gm) ?? []
      expect(said.length).toBeGreaterThan(programs.length * 2)
      expect(run.leftProcesses).toEqual([])
    },
    120_000,
  )
})
