/**
 * Why a connection is gone (`virConnectCloseReason`): `error` for a fault on the way, `eof` when the far side hung up,
 * `keepalive` when it stopped answering, `client` when this side closed it.
 */
export type CloseReason = 'error' | 'eof' | 'keepalive' | 'client'
