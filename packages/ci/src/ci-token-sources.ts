import type { TokenSource } from "@claimbridge/core"
import { azureDevopsToken } from "./azure-devops/azure-devops-token.ts"
import { bitbucketToken } from "./bitbucket/bitbucket-token.ts"
import { buildkiteToken } from "./buildkite/buildkite-token.ts"
import type { CiName } from "./ci-name.ts"
import { circleciToken } from "./circleci/circleci-token.ts"
import { claimbridgeIssuerToken } from "./claimbridge-issuer/claimbridge-issuer-token.ts"
import { codefreshToken } from "./codefresh/codefresh-token.ts"
import { forgejoToken } from "./forgejo/forgejo-token.ts"
import { githubToken } from "./github/github-token.ts"
import { gitlabToken } from "./gitlab/gitlab-token.ts"
import { googleToken } from "./google/google-token.ts"
import { hcpTerraformToken } from "./hcp-terraform/hcp-terraform-token.ts"
import { jenkinsToken } from "./jenkins/jenkins-token.ts"
import { kubernetesToken } from "./kubernetes/kubernetes-token.ts"
import { semaphoreToken } from "./semaphore/semaphore-token.ts"
import { spaceliftToken } from "./spacelift/spacelift-token.ts"
import { vercelToken } from "./vercel/vercel-token.ts"

/** The token source of each CI, with its default options. */
export const ciTokenSources: Readonly<Record<CiName, () => TokenSource>> = {
  "claimbridge-issuer": claimbridgeIssuerToken,
  forgejo: forgejoToken,
  github: githubToken,
  "azure-devops": azureDevopsToken,
  codefresh: codefreshToken,
  bitbucket: bitbucketToken,
  circleci: circleciToken,
  semaphore: semaphoreToken,
  spacelift: spaceliftToken,
  "hcp-terraform": hcpTerraformToken,
  vercel: vercelToken,
  gitlab: gitlabToken,
  jenkins: jenkinsToken,
  buildkite: buildkiteToken,
  google: googleToken,
  kubernetes: kubernetesToken,
}
