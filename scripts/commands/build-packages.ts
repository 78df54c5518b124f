import { expectSuccess } from "./expect-success.ts"

/** Brings `dist` of every package up to date; what is built already costs nothing. */
export async function buildPackages(): Promise<void> {
  await expectSuccess(["turbo", "run", "build", "--filter=./packages/*", "--output-logs=errors-only"])
}
