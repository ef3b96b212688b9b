/**
 * Checks a document against libvirt's schema when a call asks for that.
 *
 * @param flags - the flags of the call
 * @param validate - the bit that asks for it
 * @throws VirtError `XML_INVALID_SCHEMA` for a document that does not fit.
 */
export async function validateIfAsked(xml: string, flags: number, validate: number): Promise<void> {
  if ((flags & validate) === 0) return
  const { validateDocument } = await import('@guestwork/conf/validate')
  await validateDocument(xml)
}
