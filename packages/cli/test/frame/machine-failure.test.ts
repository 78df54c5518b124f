import { mkdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { describeFailure } from "../../src/frame/describe-failure.ts"

function failureOf(call: () => unknown): unknown {
  try {
    return call()
  } catch (error) {
    return error
  }
}

const system = (message: string, facts: object): Error => Object.assign(new Error(message), facts)
const folder = join(import.meta.dirname, "no-such-folder")

const failures = [
  {
    name: "a file that is gone",
    error: failureOf(() => readFileSync(join(folder, "x"))),
    message: `${folder}/x cannot be used: there is no such file or folder (ENOENT).`,
  },
  {
    name: "a path below a file",
    error: failureOf(() => mkdirSync(join(import.meta.filename, "x"))),
    message: `${import.meta.filename}/x cannot be used: a part of its path is no folder (ENOTDIR).`,
  },
  {
    name: "a full disk",
    error: system("write", { code: "ENOSPC", syscall: "write" }),
    message: "stdout cannot be used: no space is left (ENOSPC).",
  },
  {
    name: "a working folder that is gone",
    error: system("uv_cwd", { code: "ENOENT", syscall: "uv_cwd" }),
    message: "The working folder is gone.",
  },
  {
    name: "a user without a home",
    error: system("home", { code: "ERR_SYSTEM_ERROR", syscall: "uv_os_homedir" }),
    message: "This user has no home folder.",
  },
]

const others = [
  { name: "a connection", error: system("x", { code: "ECONNREFUSED", syscall: "connect" }) },
  { name: "a program", error: system("x", { code: "ENOENT", syscall: "spawn x", path: "x" }) },
  { name: "anything else", error: new TypeError("x") },
]

describe("describeFailure", () => {
  it.each(failures)("says what to mend about $name", ({ error, message }) => {
    expect(describeFailure(error)).toEqual({ kind: "configuration", message, hint: expect.any(String) })
  })

  it.each(others)("calls what the machine says of $name unexpected", ({ error }) => {
    expect(describeFailure(error)).toMatchObject({ kind: "unexpected" })
  })
})
