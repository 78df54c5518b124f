import { describe, expect, it } from "vitest"
import { withoutMachineIdentity } from "../../../src/runner/hook/machine-identity.ts"

describe("withoutMachineIdentity", () => {
  it.each([
    { name: "a machine without any", env: { PATH: "/bin" }, variables: {} },
    {
      name: "a pod with IRSA",
      env: { AWS_ROLE_ARN: "arn:x", AWS_WEB_IDENTITY_TOKEN_FILE: "/var/run/token" },
      variables: { AWS_ROLE_ARN: "", AWS_WEB_IDENTITY_TOKEN_FILE: "" },
    },
    {
      name: "a pod with Pod Identity",
      env: { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://169.254.170.23/v1/credentials" },
      variables: { AWS_CONTAINER_CREDENTIALS_FULL_URI: "http://127.0.0.1:9/" },
    },
    { name: "a profile", env: { AWS_PROFILE: "machine" }, variables: { AWS_PROFILE: "default" } },
    { name: "a variable that is empty already", env: { AWS_ROLE_ARN: "" }, variables: { AWS_ROLE_ARN: "" } },
  ])("hides that of $name", ({ env, variables }) => {
    expect(withoutMachineIdentity(env)).toEqual({ AWS_EC2_METADATA_DISABLED: "true", ...variables })
  })
})
