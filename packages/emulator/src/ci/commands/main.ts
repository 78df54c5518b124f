import process from "node:process"
import { runCiCommand } from "./run-ci-command.ts"

const [, , name = "", ...args] = process.argv
const { exitCode, stdout, stderr } = await runCiCommand(name, { args, env: process.env, fetch })
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = exitCode
