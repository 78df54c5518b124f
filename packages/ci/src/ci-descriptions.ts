import { azureDevops } from "./azure-devops/azure-devops.ts"
import { bitbucket } from "./bitbucket/bitbucket.ts"
import { buildkite } from "./buildkite/buildkite.ts"
import { circleci } from "./circleci/circleci.ts"
import { claimbridgeIssuer } from "./claimbridge-issuer/claimbridge-issuer.ts"
import { codefresh } from "./codefresh/codefresh.ts"
import type { CiDescription } from "./description/ci-description.ts"
import { forgejo } from "./forgejo/forgejo.ts"
import { github } from "./github/github.ts"
import { gitlab } from "./gitlab/gitlab.ts"
import { google } from "./google/google.ts"
import { hcpTerraform } from "./hcp-terraform/hcp-terraform.ts"
import { jenkins } from "./jenkins/jenkins.ts"
import { kubernetes } from "./kubernetes/kubernetes.ts"
import { semaphore } from "./semaphore/semaphore.ts"
import { spacelift } from "./spacelift/spacelift.ts"
import { vercel } from "./vercel/vercel.ts"

/**
 * What is known of every CI, as data, in the order in which they are looked for.
 *
 * What was set up for this very purpose comes first, then what a job can ask, then tokens that lie ready, then programs.
 * Machines come last.
 *
 * @example
 * ```ts
 * import { ciDescriptions } from "@claimbridge/ci"
 *
 * const gitlab = ciDescriptions.find(({ name }) => name === "gitlab")
 * console.log(gitlab?.mapping) // { project_id: 'project_id', … }
 * ```
 */
export const ciDescriptions: readonly CiDescription[] = [
  claimbridgeIssuer,
  forgejo,
  github,
  azureDevops,
  codefresh,
  bitbucket,
  circleci,
  semaphore,
  spacelift,
  hcpTerraform,
  vercel,
  gitlab,
  jenkins,
  buildkite,
  google,
  kubernetes,
]
