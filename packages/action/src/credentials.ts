import { writeSync } from "node:fs"
import { printCredentials } from "./processes/print-credentials.ts"

const done = await printCredentials(process.argv.slice(2), {
  env: process.env,
  // As process.stdout does it, but without loading sockets for a pipe.
  printOut: (text) => writeSync(1, text),
  printError: (text) => writeSync(2, text),
})
if (!done) process.exitCode = 1
