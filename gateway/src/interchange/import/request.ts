/** What an import is asked to do. */
export interface ImportRequest {
  readonly paths: readonly string[];
  /** A postgres:// address or an SQLite file. */
  readonly storePlace: string;
  readonly protocolFile: string | null;
  /** IANA name for the sites of the import; null: the protocol's. */
  readonly timeZone: string | null;
  /** One faulty row refuses the whole import. */
  readonly isStrict: boolean;
  readonly isDryRun: boolean;
}
