/** Whether an export is still what was written: every file against the manifest, and the manifest against the signed heads. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Of } from '../../data/copy/files.ts';
import type { SignedHead } from '../../data/heads.ts';
import { ExportRefused, MANIFEST, type ExportManifest } from './run.ts';

export interface ExportCheck {
  readonly manifest: ExportManifest;
  readonly manifestSha256: string;
  /** A sentence each; empty where everything is as it was written. */
  readonly problems: readonly string[];
  /** When a head was signed that names this manifest; null where none does. */
  readonly signedAt: string | null;
}

/** Throws ExportRefused where the folder holds no export. */
export async function checkExport(folder: string, heads: readonly SignedHead[]): Promise<ExportCheck> {
  const text = existsSync(join(folder, MANIFEST)) ? readFileSync(join(folder, MANIFEST), 'utf8') : null;
  const manifest = text === null ? null : parsed(text);
  if (manifest === null) throw new ExportRefused(`${folder} holds no export of a study.`);
  const manifestSha256 = createHash('sha256').update(text!).digest('hex');
  const problems: string[] = [];
  for (const { path, bytes, sha256 } of manifest.files) {
    const file = join(folder, path);
    if (!existsSync(file)) problems.push(`${path} is missing`);
    else if (statSync(file).size !== bytes || (await sha256Of(file)) !== sha256) {
      problems.push(`${path} is not what was written`);
    }
  }
  const known = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  for (const path of filesIn(folder)) {
    if (!known.has(path)) problems.push(`${path} is not part of the export`);
  }
  const signed = heads.find(({ why, file }) => why === 'export' && file?.includes(manifestSha256));
  return { manifest, manifestSha256, problems, signedAt: signed?.at ?? null };
}

function parsed(text: string): ExportManifest | null {
  try {
    const manifest = JSON.parse(text) as ExportManifest;
    return manifest.format === 'trialside-export-1' && Array.isArray(manifest.files) ? manifest : null;
  } catch {
    return null;
  }
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    );
