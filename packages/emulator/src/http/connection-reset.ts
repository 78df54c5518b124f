/** The error that Node.js gives for a connection that the other side dropped. */
export function connectionReset(message: string): Error & { readonly code: "ECONNRESET"; readonly syscall: "read" } {
  return Object.assign(new Error(message), { code: "ECONNRESET" as const, syscall: "read" as const })
}
