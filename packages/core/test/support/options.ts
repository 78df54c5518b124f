import type { BasicOptions, DirectOptions, EnhancedOptions } from "../../src/options/flow-options.ts"

export const identityPoolId = "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"
export const roleArn = "arn:aws:iam::111122223333:role/ci"

export const basic: BasicOptions = { identityPoolId, roleArn }
export const enhanced: EnhancedOptions = { flow: "enhanced", identityPoolId }
export const direct: DirectOptions = { flow: "direct", roleArn }
