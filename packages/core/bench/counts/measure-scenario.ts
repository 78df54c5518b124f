import { mock } from "node:test"
import { setTimeout as sleep } from "node:timers/promises"
import type { Contender } from "../../test/counts/contender.ts"
import type { Scenario } from "../../test/counts/scenario.ts"
import { type Machine, Stage } from "../../test/counts/stage.ts"
import { aRefreshWorld, type RefreshWorld } from "../../test/support/a-refresh-world.ts"

/** The SDK knows no clock but the process's, so that one is faked. Its background work goes over sockets. */
const machine: Machine = { setClock: (localMs) => mock.timers.setTime(localMs), pause: () => sleep(20) }

/** Plays a scenario in a world of its own. */
export async function measureScenario(
  scenario: Scenario,
  makeContender: (world: RefreshWorld) => Contender | Promise<Contender>,
): Promise<string> {
  await using world = aRefreshWorld()
  mock.timers.enable({ apis: ["Date"], now: world.nowMs })
  const contender = await makeContender(world)
  try {
    return await scenario.play(new Stage(world, contender, machine))
  } finally {
    await contender.close?.()
    mock.timers.reset()
  }
}
