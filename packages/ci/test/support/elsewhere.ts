import type { DirectOptions } from "@claimbridge/core"

/** Options for a job of no CI at all. */
export const elsewhere: DirectOptions = {
  flow: "direct",
  roleArn: "arn:aws:iam::111122223333:role/ci",
  clientConfig: { region: "eu-west-1" },
  runtime: { env: {} },
}
