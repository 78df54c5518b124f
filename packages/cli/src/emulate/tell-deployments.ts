import type { Deployment } from "@claimbridge/emulator"
import type { TextWriter } from "../io.ts"
import { visible } from "../trust/visible.ts"

/** Tells what was deployed, and what of it isn't as on AWS. */
export function tellDeployments(stderr: TextWriter, deployments: readonly Deployment[]): void {
  for (const { stackName, resources, warnings } of deployments) {
    for (const { file, line, column, message } of warnings) {
      stderr.write(`${visible(`${file}:${line}:${column}: ${message.replace(/\.*$/, "")}`)}.\n`)
    }
    const names = resources.map(({ logicalId }) => logicalId).join(", ")
    stderr.write(`claimbridge: deployed ${stackName}: ${visible(names)}\n`)
  }
}
