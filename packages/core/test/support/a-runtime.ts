import type { FetchAnswer, Runtime } from "../../src/runtime.ts"
import { nodeRuntime } from "../../src/runtime.ts"
import { aToken } from "./a-token.ts"

export const tokenUrl = "https://run-1.actions.githubusercontent.com/token?api-version=2.0"

/** A machine that runs a GitHub job with `id-token: write`; nothing of it reaches the real one. */
export function aRuntime(parts: Partial<Runtime> = {}): Runtime {
  return {
    ...nodeRuntime,
    env: aGithubEnv(),
    now: () => new Date("2030-01-01T00:00Z"),
    fetch: async () => anAnswer({ value: aToken() }),
    readFile: () => Promise.reject(Object.assign(new Error("no such file"), { code: "ENOENT" })),
    runCommand: async () => ({ status: "not-started", reason: "ENOENT" }),
    ...parts,
  }
}

export function aGithubEnv(env: Record<string, string | undefined> = {}): Record<string, string | undefined> {
  return {
    GITHUB_ACTIONS: "true",
    ACTIONS_ID_TOKEN_REQUEST_URL: tokenUrl,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: "the-bearer-of-the-job",
    ...env,
  }
}

export function anAnswer(body: unknown, status = 200, contentType = "application/json"): FetchAnswer {
  const text = typeof body === "string" ? body : JSON.stringify(body)
  return { status, headers: new Headers({ "content-type": contentType }), text: async () => text }
}
