import { GetCallerIdentityCommand, STSClient, type STSClientConfig } from "@aws-sdk/client-sts"
import type { RefreshWorld } from "../support/a-refresh-world.ts"
import { region } from "../support/a-world.ts"
import type { Contender } from "./contender.ts"

/** How the machine takes part in a scenario. */
export interface Machine {
  /** Told when the time that the contender should see has changed. */
  readonly setClock: (localMs: number) => void
  /** Gives what goes on in the background the time to end. */
  readonly pause: () => Promise<void>
}

/** Where a scenario is played: a world, one contender, and clients that use it. */
export class Stage {
  readonly world: RefreshWorld
  readonly contender: Contender
  readonly #machine: Machine

  constructor(world: RefreshWorld, contender: Contender, machine: Machine) {
    this.world = world
    this.contender = contender
    this.#machine = machine
  }

  client(config: STSClientConfig = {}): STSClient {
    const { credentials } = this.contender
    const { requestHandler } = this.world.emulator
    return new STSClient({ region, requestHandler, ...(credentials && { credentials }), ...config })
  }

  clients(count: number): STSClient[] {
    return Array.from({ length: count }, () => this.client())
  }

  /** One request of each client, all at the same time. */
  atOnce(clients: readonly STSClient[]): Promise<unknown> {
    return Promise.all(clients.map(request))
  }

  /** One request of each client, one after the other. */
  async inTurn(clients: readonly STSClient[]): Promise<void> {
    for (const client of clients) {
      await request(client)
      await this.#machine.pause()
    }
  }

  /** Lets time pass, for AWS and for this machine. */
  pass(durationMs: number): void {
    this.world.nowMs += durationMs
    this.#machine.setClock(this.world.nowMs + this.world.errorMs)
  }

  /** Puts this machine's clock ahead of AWS's, or behind it. */
  mistime(errorMs: number): void {
    this.world.errorMs = errorMs
    this.pass(0)
  }
}

function request(client: STSClient): Promise<unknown> {
  return client.send(new GetCallerIdentityCommand({}))
}
