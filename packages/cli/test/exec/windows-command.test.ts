import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { windowsCommand } from "../../src/exec/windows-command.ts"

const env = { PATH: "tools", ComSpec: "cmd.exe" }
const startedBy = (program: string, argv: readonly string[]) =>
  windowsCommand(argv, env, (path) => path === join("tools", program))

describe("windowsCommand", () => {
  it("starts a program as it is", () => {
    expect(startedBy("aws.EXE", ["aws", "s3", "ls"])).toEqual({
      program: join("tools", "aws.EXE"),
      args: ["s3", "ls"],
      isVerbatim: false,
    })
  })

  it("leaves what it does not find to the system", () => {
    expect(startedBy("aws.EXE", ["other", "x"])).toEqual({ program: "other", args: ["x"], isVerbatim: false })
  })

  it("hands a script to cmd.exe, with nothing in its arguments that cmd.exe would read", () => {
    const { program, args, isVerbatim } = startedBy("npm.CMD", ["npm", 'a"b & del %PATH%', "c\\"])
    expect({ program, isVerbatim, flags: args.slice(0, 3) }).toEqual({
      program: "cmd.exe",
      isVerbatim: true,
      flags: ["/d", "/s", "/c"],
    })
    expect(args[3]).toBe(`"^"${join("tools", "npm.CMD")}^" ^"a\\^"b^ ^&^ del^ ^%PATH^%^" ^"c\\\\^""`)
  })
})
