import { printCredentials } from "./processes/print-credentials.ts"

const done = await printCredentials(process.argv.slice(2), {
  env: process.env,
  printOut: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
})
if (!done) process.exitCode = 1
