/** Whether a token command that is a script can be started: on Windows only programs can, and the emulator's are `.cmd` files. */
export const startsScripts: boolean = process.platform !== "win32"
