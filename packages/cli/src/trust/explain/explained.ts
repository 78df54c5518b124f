import type { Explanation } from "@claimbridge/trust"

/** One policy that was asked about the job. */
export interface Explained {
  readonly file: string
  readonly name: string
  readonly roleArn: string
  readonly explanation: Explanation
}
