/** Ids that name a thing across studies: kind, study and record in one opaque text. */

export interface GlobalId {
  /** A kind of record, or "study". */
  readonly kind: string;
  readonly studyCode: string;
  readonly id: string;
}

export function globalId(kind: string, studyCode: string, id: string): string {
  return Buffer.from(JSON.stringify([kind, studyCode, id])).toString('base64url');
}

/** Null where the text is not an id of this gateway. */
export function parseGlobalId(text: string): GlobalId | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(parts) || parts.length !== 3 || !parts.every((part) => typeof part === 'string'))
      return null;
    const [kind, studyCode, id] = parts as [string, string, string];
    return { kind, studyCode, id };
  } catch {
    return null;
  }
}
