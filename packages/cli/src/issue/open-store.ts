import { fileKeys, type KeySource, type SharedStorage, storedKeys } from "@claimbridge/issuer"
import { createStorage } from "unstorage"
import fsLiteDriver from "unstorage/drivers/fs-lite"
import type { IssuerLog } from "./issuer-log.ts"
import { makeStateFolder } from "./make-state-folder.ts"
import type { StoreOptions } from "./store-options.ts"

/** Where the issuer keeps keys and jobs. */
export interface OpenedStore extends AsyncDisposable {
  readonly keys: KeySource
  readonly storage: SharedStorage
}

/**
 * Opens it.
 *
 * @throws {CliError} when the folder is not for this user alone.
 */
export async function openStore(
  { folder, redisUrl }: StoreOptions,
  log: Pick<IssuerLog, "tell">,
): Promise<OpenedStore> {
  if (folder !== undefined) makeStateFolder(folder)
  const storage = redisUrl === undefined ? filesIn(`${folder}/storage`) : await redisAt(redisUrl, log)
  const keys =
    folder === undefined
      ? storedKeys({ storage, acceptPrivateKeysInStorage: true })
      : fileKeys({ folder: `${folder}/keys` })
  return { keys, storage, [Symbol.asyncDispose]: () => storage.dispose() }
}

function filesIn(base: string): ReturnType<typeof createStorage> {
  return createStorage({ driver: fsLiteDriver({ base }) })
}

/** Its client is loaded for this alone. */
async function redisAt(url: string, log: Pick<IssuerLog, "tell">): Promise<ReturnType<typeof createStorage>> {
  const { default: redisDriver } = await import("unstorage/drivers/redis")
  const driver = redisDriver({ url, base: "claimbridge-issuer", scanCount: 1000 })
  let isLost = false
  const lost = ({ message }: Error): void => {
    if (!isLost) log.tell({ event: "redis-lost", error: message })
    isLost = true
  }
  const found = (): void => {
    if (isLost) log.tell({ event: "redis-found" })
    isLost = false
  }
  // It connects again by itself; until then /ready says no.
  driver.getInstance?.().on("error", lost).on("ready", found)
  return createStorage({ driver })
}
