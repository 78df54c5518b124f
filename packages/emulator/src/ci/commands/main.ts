import process from "node:process"
import { buildkiteAgent } from "./buildkite-agent.ts"
import { circleciCommand } from "./circleci-command.ts"

const [, , name, ...args] = process.argv
const run = name === "circleci" ? circleciCommand : buildkiteAgent
const { exitCode, stdout, stderr } = await run({ args, env: process.env, fetch })
process.stdout.write(stdout)
process.stderr.write(stderr)
process.exitCode = exitCode
