import { describe, expect, it } from "vitest"
import {
  azureDevopsToken,
  circleciToken,
  gitlabToken,
  googleToken,
  hcpTerraformToken,
  jenkinsToken,
  kubernetesToken,
  vercelToken,
} from "../src/index.ts"
import { thrownBy } from "./support/thrown-by.ts"

const sources = {
  azureDevopsToken,
  circleciToken,
  gitlabToken,
  googleToken,
  hcpTerraformToken,
  jenkinsToken,
  kubernetesToken,
  vercelToken,
}

describe("options of token sources", () => {
  it.each<{ source: keyof typeof sources; options: object }>([
    { source: "azureDevopsToken", options: { serviceConnectionId: "" } },
    { source: "circleciToken", options: { issuer: "root" } },
    { source: "circleciToken", options: { variable: "a b" } },
    { source: "gitlabToken", options: { variable: 7 } },
    { source: "googleToken", options: { serviceAccount: "../token" } },
    { source: "hcpTerraformToken", options: { tag: "A-B" } },
    { source: "jenkinsToken", options: { variable: "" } },
    { source: "jenkinsToken", options: { fileVariable: null } },
    { source: "kubernetesToken", options: { path: "" } },
    { source: "vercelToken", options: { header: "x-vercel-oidc-token" } },
  ])("are checked at once: $options of $source", ({ source, options }) => {
    const { code } = thrownBy(() => Reflect.apply(sources[source], undefined, [options]))
    expect(code).toBe("ERR_OPTION_INVALID")
  })

  it.each(Object.keys(sources))("name what %s does not know", (name) => {
    const { code, details } = thrownBy(() => Reflect.apply(Reflect.get(sources, name), undefined, [{ audiance: "x" }]))
    expect({ code, option: details.option }).toEqual({ code: "ERR_OPTION_UNKNOWN", option: "token.audiance" })
  })

  it.each(Object.keys(sources))("of %s are not shown: one may be a token", (name) => {
    const error = thrownBy(() => Reflect.apply(Reflect.get(sources, name), undefined, ["hunter2"]))
    expect(error.code).toBe("ERR_OPTION_INVALID")
    expect(JSON.stringify(error)).not.toContain("hunter2")
  })
})
