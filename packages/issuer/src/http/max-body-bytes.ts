/** The largest body that the issuer reads. Fifty facts of the default length fit. */
export const maxBodyBytes: number = 32 * 1024
