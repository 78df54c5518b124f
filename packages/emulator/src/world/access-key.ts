/** A long-lived key pair of the emulator's own making. */
export interface AccessKey {
  readonly accessKeyId: string
  readonly secretAccessKey: string
}
