/** What kind of answer a {@link CredentialRequest} asks for (`virConnectCredentialType`). */
export type CredentialType =
  | 'username'
  | 'authname'
  | 'language'
  | 'cnonce'
  | 'passphrase'
  | 'echoprompt'
  | 'noechoprompt'
  | 'realm'
  | 'external'

/** One question to the user (`virConnectCredential`). */
export interface CredentialRequest {
  /** What is asked for. */
  readonly type: CredentialType
  /** What to show, such as `Enter root's password for esx1`. */
  readonly prompt: string
  /** What the question is about, such as the host's name. */
  readonly challenge?: string | undefined
  /** The answer that an empty input stands for. */
  readonly defaultResult?: string | undefined
}

/**
 * Answers the questions of a driver that opens a connection (`virConnectAuthCallbackPtr`), one text for each request in
 * the same order; undefined gives up, and opening fails with AUTH_CANCELLED.
 */
export type CredentialCallback = (
  requests: readonly CredentialRequest[],
  signal: AbortSignal,
) => Promise<readonly string[] | undefined> | readonly string[] | undefined
