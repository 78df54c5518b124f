import { dirname } from "node:path"
import type { WebIdentityTokenFile, WebIdentityTokenFileOptions } from "../create-web-identity-token-file.ts"
import { folderDanger, makePrivateFolder } from "../private-folder.ts"
import { nodeRuntime } from "../runtime.ts"
import { TokenKeeper } from "./token-keeper.ts"

const lookEachMs = 1_000

/** Writes the first token, and looks after it from then on. */
export async function openTokenFile(options: WebIdentityTokenFileOptions): Promise<WebIdentityTokenFile> {
  const runtime = { ...nodeRuntime, ...options.runtime }
  requireSafeFolder(dirname(options.file))
  const keeper = new TokenKeeper({ ...options, runtime })
  await keeper.renew()
  const roleSessionName = keeper.held?.roleSessionName
  const stop = runtime.every(lookEachMs, () => void keeper.look())
  const close = async (): Promise<void> => {
    stop()
    keeper.close()
  }
  return { env: () => environment(options, roleSessionName), close, [Symbol.asyncDispose]: close }
}

function requireSafeFolder(folder: string): void {
  makePrivateFolder(folder)
  const danger = folderDanger(folder)
  if (danger !== undefined)
    throw new RangeError(`file must be in a folder of this user alone. Of ${folder}: ${danger}.`)
}

function environment(
  { file, roleArn, region }: WebIdentityTokenFileOptions,
  roleSessionName: string | undefined,
): Readonly<Record<string, string>> {
  return {
    AWS_WEB_IDENTITY_TOKEN_FILE: file,
    AWS_ROLE_ARN: roleArn,
    ...(roleSessionName !== undefined && { AWS_ROLE_SESSION_NAME: roleSessionName }),
    ...(region !== undefined && { AWS_REGION: region, AWS_DEFAULT_REGION: region }),
  }
}
