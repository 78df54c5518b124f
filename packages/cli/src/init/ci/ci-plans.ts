import { bitbucket } from "./bitbucket.ts"
import { buildkite } from "./buildkite.ts"
import type { CiPlan } from "./ci-plan.ts"
import { circleci } from "./circleci.ts"
import { github } from "./github.ts"
import { gitlab } from "./gitlab.ts"

/** The CIs that `init` knows. */
export const ciPlans: Readonly<Record<string, CiPlan>> = { github, gitlab, bitbucket, circleci, buildkite }
