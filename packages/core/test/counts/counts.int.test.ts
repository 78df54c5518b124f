import { afterAll, beforeEach, describe, expect, it } from "vitest"
import { settled } from "../support/a-keeper.ts"
import { aRefreshWorld } from "../support/a-refresh-world.ts"
import { ourContender } from "./our-contender.ts"
import { scenarios } from "./scenarios.ts"
import { Stage } from "./stage.ts"

const rows = scenarios.map((scenario) => [scenario.ours, scenario.name, scenario.peer, scenario] as const)
/** The clients keep to the real clock, and bear with a world that has another time. */
const machine = { setClock: (): void => {}, pause: settled }

// One world for all rows, since its keys take long to make: each has a provider of its own, and the same time.
describe("fromGithubCognito, next to the SDK's providers", () => {
  const world = aRefreshWorld()
  const { nowMs, requestHandler } = world
  beforeEach(() => void Object.assign(world, { nowMs, errorMs: 0, requestHandler }))
  afterAll(() => world[Symbol.asyncDispose]())

  it.each(rows)("comes to %s: %s (%s)", async (ours, _name, _peer, scenario) => {
    const contender = ourContender(world, scenario)
    const figure = await scenario.play(new Stage(world, contender, machine))
    await contender.close?.()
    expect(figure).toBe(ours)
  })
})
