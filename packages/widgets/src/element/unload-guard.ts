/** Lets the browser ask before a page with an unsaved entry is left. Listens only while there is one. */

/** `isDirty` is asked at the last moment; the answer stops guarding. */
export function guardUnload(isDirty: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (isDirty()) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
