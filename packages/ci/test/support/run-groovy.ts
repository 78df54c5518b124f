import { spawnSync } from "node:child_process"

interface GroovyOutcome {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs Groovy; a Groovy that does not know where Java is gets told by Java itself. */
export function runGroovy(...args: readonly string[]): GroovyOutcome {
  const { stderr = "" } = spawnSync("java", ["-XshowSettings:properties", "-version"], { encoding: "utf8" })
  const home = /java\.home = (.+)/.exec(stderr ?? "")?.[1]
  const env = { ...process.env, JAVA_HOME: home ?? process.env.JAVA_HOME }
  return spawnSync("groovy", args, { encoding: "utf8", env })
}
