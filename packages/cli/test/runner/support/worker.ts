import { text } from "node:stream/consumers"
import { runJob } from "@claimbridge/host-runner"

// The process of the runner that lives as long as its job.
const run = await runJob(JSON.parse(await text(process.stdin)))
await run.dispose()
process.exitCode = run.conclusion === "success" ? 0 : 1
