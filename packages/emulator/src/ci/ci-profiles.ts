import type { CiName } from "./ci-name.ts"
import type { CiProfile } from "./ci-profile.ts"
import { azureDevops } from "./profiles/azure-devops.ts"
import { bitbucket } from "./profiles/bitbucket.ts"
import { buildkite } from "./profiles/buildkite.ts"
import { circleci } from "./profiles/circleci.ts"
import { codefresh } from "./profiles/codefresh.ts"
import { forgejo } from "./profiles/forgejo.ts"
import { github } from "./profiles/github.ts"
import { gitlab } from "./profiles/gitlab.ts"
import { google } from "./profiles/google.ts"
import { hcpTerraform } from "./profiles/hcp-terraform.ts"
import { jenkins } from "./profiles/jenkins.ts"
import { kubernetes } from "./profiles/kubernetes.ts"
import { semaphore } from "./profiles/semaphore.ts"
import { spacelift } from "./profiles/spacelift.ts"
import { vercel } from "./profiles/vercel.ts"

/** All of them, by name. */
export const ciProfiles: Readonly<Record<CiName, CiProfile>> = {
  "azure-devops": azureDevops,
  bitbucket,
  buildkite,
  circleci,
  codefresh,
  forgejo,
  github,
  gitlab,
  google,
  "hcp-terraform": hcpTerraform,
  jenkins,
  kubernetes,
  semaphore,
  spacelift,
  vercel,
}
