import { spawnSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { decodeJwt } from "jose"
import { describe, expect, it, onTestFinished } from "vitest"
import { aFolder } from "../support/a-folder.ts"
import { hasTool } from "../support/has-tool.ts"
import { listeningIssuer } from "../support/listening-issuer.ts"
import { runTool } from "../support/run-tool.ts"

const pathOf = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const library = pathOf("../../../../examples/jenkins/issuer")
const stubs = pathOf("./jenkins-stubs")
const env = { JAVA_HOME: javaHome() }
const hasGroovy = hasTool("groovy", ["--version"], env)

/** Debian's groovy looks for a link that only some packages of Java make. */
function javaHome(): string {
  const java = "java"
  const { stderr } = spawnSync(java, ["-XshowSettings:properties", "-version"], { encoding: "utf8" })
  return /java\.home = (.*)/.exec(stderr ?? "")?.[1] ?? ""
}

// Groovy 2.4 is what Jenkins runs, and what Debian's package has; elsewhere the library isn't run.
describe.runIf(hasGroovy)("the Jenkins shared library", () => {
  it("registers the build that the controller runs, whatever the pipeline says, and ends it although the build fails", async () => {
    const claims = { facts: { folder: {}, job: {}, build: {} }, subject: "jenkins:{folder}:{job}" }
    const { issuer, url, secret, events } = await listeningIssuer({ claims })
    onTestFinished(() => issuer.close())
    const home = aFolder()
    mkdirSync(join(home, "secrets"))
    writeFileSync(join(home, "secrets/claimbridge.json"), JSON.stringify({ url, secret }), { mode: 0o600 })

    const args = [`-Djenkins.home=${home}`, pathOf("./run-library.groovy"), library, stubs]
    const { stdout, stderr } = await runTool("groovy", { args, env })

    expect(stderr.replaceAll(/^WARNING: .*\n/gm, "")).toBe("")
    const { during, ...rest } = JSON.parse(stdout)
    expect(rest).toEqual({
      after: 403,
      failure: "the deployment failed",
      names: ["CLAIMBRIDGE_ID_TOKEN_REQUEST_TOKEN", "CLAIMBRIDGE_ID_TOKEN_REQUEST_URL"],
      // Groovy keeps nothing private, so no method may take what a pipeline could make up.
      parameters: { register: ["int"], finish: ["String"], exchange: ["String", "int"] },
    })
    expect(decodeJwt(during)).toMatchObject({ sub: "jenkins:payments:deploy", build: "7" })
    expect(events.map(({ event }) => event)).toEqual(["job-registered", "token-issued", "job-finished", "refused"])
  })

  it("has a pipeline that Groovy compiles", async () => {
    const args = ["-cp", stubs, "-d", aFolder(), join(library, "Jenkinsfile")]
    expect(await runTool("groovyc", { args, env })).toMatchObject({ exitCode: 0 })
  })
})
