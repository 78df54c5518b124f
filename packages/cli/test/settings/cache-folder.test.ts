import { describe, expect, it } from "vitest"
import { optionValues } from "../../src/frame/option-values.ts"
import { cacheFolder } from "../../src/settings/cache-folder.ts"
import { jobIdentity } from "../../src/settings/job-identity.ts"
import { aFolder } from "../support/a-folder.ts"

const runner = "/runner/_temp"
const login = "/run/user/1001"

describe("cacheFolder", () => {
  it.each([
    {
      name: "that of the job",
      env: { RUNNER_TEMP: runner, XDG_RUNTIME_DIR: login },
      platform: "linux",
      folder: `${runner}/claimbridge`,
    },
    { name: "that of the login", env: { XDG_RUNTIME_DIR: login }, platform: "linux", folder: `${login}/claimbridge` },
    { name: "the home folder's", env: { RUNNER_TEMP: "" }, platform: "linux", folder: "/homes/me/.cache/claimbridge" },
    {
      name: "the user's on Windows",
      env: { LOCALAPPDATA: "C:/me" },
      platform: "win32",
      folder: "C:/me/claimbridge/cache",
    },
  ] as const)("is $name", ({ env, platform, folder }) => {
    expect(cacheFolder({ env, home: "/homes/me", platform })).toBe(folder)
  })

  it("says what to set where the user has no home folder", () => {
    const io = { env: {}, home: undefined, platform: "linux" } as const
    expect(() => cacheFolder(io)).toThrow(
      "This user has no home folder: there is no HOME, and the system has no account.",
    )
    expect(cacheFolder({ ...io, env: { RUNNER_TEMP: runner } })).toBe(`${runner}/claimbridge`)
  })
})

const from = (name: string, value: string) => optionValues(new Map([[name, { value, origin: `--${name}` }]]))

describe("jobIdentity", () => {
  it.each([
    {
      name: "by what GitHub's job gets its token with",
      options: optionValues(),
      env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: "a" },
    },
    { name: "by the token in a variable", options: from("token-env", "TOKEN"), env: { TOKEN: "a" } },
    { name: "by the job of a command", options: from("token-command", "x"), env: { CI_JOB_ID: "1" } },
  ])("tells jobs apart $name", ({ options, env }) => {
    const [[variable = ""] = []] = Object.entries(env)
    const one = jobIdentity(env, options)
    expect(one).toBeDefined()
    expect(jobIdentity({ [variable]: "b" }, options)).not.toEqual(one)
    expect(jobIdentity({}, options)).toBeUndefined()
  })

  it("tells jobs apart by the token in a file", () => {
    const folder = aFolder({ one: "a", two: "b" })
    expect(jobIdentity({}, from("token-file", `${folder}/one`))).not.toEqual(
      jobIdentity({}, from("token-file", `${folder}/two`)),
    )
    expect(jobIdentity({}, from("token-file", folder))).toBeUndefined()
  })
})
