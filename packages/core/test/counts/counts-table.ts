import type { Scenario } from "./scenario.ts"

/** What was measured with the SDK's own providers. */
export interface SdkFigures {
  readonly version: string
  /** One per scenario. */
  readonly figures: readonly string[]
}

/** The README's table of the scenarios. */
export function countsTable(scenarios: readonly Scenario[], { version, figures }: SdkFigures): string {
  const head = `| what happens | with the SDK's (${version}) | comes to | with this one |\n|---|---|---|---|\n`
  return head + scenarios.map((scenario, index) => row(scenario, figures[index])).join("")
}

function row({ name, peer, ours }: Scenario, sdk = "not measured"): string {
  const provider = peer.startsWith("from") ? `\`${peer}\`` : peer
  return `| ${name} | ${provider} | ${sdk} | ${ours} |\n`
}
