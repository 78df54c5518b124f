#!/usr/bin/env node
import { nodeIo } from "./node-io.ts"
import { run } from "./run.ts"

// No await here: in the bundle the commands import this very file, and would wait for it.
void run(process.argv.slice(2), nodeIo()).then((exitCode) => {
  process.exitCode = exitCode
})
