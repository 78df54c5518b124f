import { resolve } from "node:path"
import { CliError } from "../cli-error.ts"
import type { OptionValues } from "../frame/option-values.ts"
import { isRedisUrl } from "./is-redis-url.ts"

/** Where keys and jobs are kept: one of them at least. */
export interface StoreOptions {
  /** The folder of the keys, and without a Redis of the jobs. Nothing when keys are in the Redis. */
  readonly folder: string | undefined
  readonly redisUrl: string | undefined
}

/**
 * Where the options say that keys and jobs are kept.
 *
 * @throws {CliError} when they leave it open, or contradict one another. No message has the URL: a password may be in it.
 */
export function storeOptions(options: OptionValues, cwd: string): StoreOptions {
  const [folder, redisUrl] = [options.text("state"), options.text("redis-url")]
  const areKeysInRedis = options.flag("keys-in-redis")
  if (folder === undefined && redisUrl === undefined) {
    throw fault("Nobody says where keys and jobs are kept.", "Give --state with a folder, or --redis-url.")
  }
  if (redisUrl === undefined && areKeysInRedis) {
    throw fault("--keys-in-redis is there without --redis-url.", "Name the Redis, or leave the flag out.")
  }
  if (redisUrl !== undefined && !isRedisUrl(redisUrl)) {
    const hint = "Write it as redis://redis.acme.example:6379/0, with what is special in a password percent-encoded."
    throw fault(`${options.origin("redis-url")} is no URL of a Redis.`, hint)
  }
  if (folder === undefined && !areKeysInRedis) {
    const hint =
      "Give --state with a folder for them, or --keys-in-redis: whoever may read the Redis can read them then."
    throw fault("Nobody says where private keys are kept.", hint)
  }
  if (folder !== undefined && areKeysInRedis) {
    throw fault("--state and --keys-in-redis both say where private keys are kept.", "Give one of them.")
  }
  return { folder: folder === undefined ? undefined : resolve(cwd, folder), redisUrl }
}

function fault(message: string, hint: string): CliError {
  return new CliError({ message, hint })
}
