import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importBench, type ImportBench } from '../testing.ts';

let bench: ImportBench;
beforeEach(() => void (bench = importBench()));
afterEach(() => bench.close());

describe('the protocol', () => {
  const refusal = async (over = {}): Promise<unknown> => (await bench.import(over)).report.refusal;
  const protocolFile = (): string => join(bench.folder, 'protocol.json');

  test('that nobody gives refuses the import and says how to give one', async () => {
    bench.write('protocol.json', null);
    expect(await refusal()).toMatchObject({ code: 'protocol-missing', detail: { study: 'LILAC-01' } });
    expect(existsSync(bench.databaseFile)).toBe(false);
  });

  test('may be named on the command line, and stays in the store after that', async () => {
    mkdirSync(join(bench.folder, 'elsewhere'));
    const elsewhere = join(bench.folder, 'elsewhere', 'p.json');
    writeFileSync(elsewhere, readFileSync(protocolFile()));
    bench.write('protocol.json', null);
    expect((await bench.import({ protocolFile: elsewhere })).report.protocol).toMatchObject({
      origin: 'option',
    });
    expect((await bench.import()).report.protocol).toMatchObject({ origin: 'store', change: 'unchanged' });
  });

  test('that is wrong refuses with the place and the reason', async () => {
    bench.edit('protocol.json', (text) => text.replace('"targetDay": 28', '"targetDay": 280'));
    expect(await refusal()).toMatchObject({
      code: 'protocol-wrong',
      detail: { reason: expect.stringMatching(/schedule\.2\.targetDay/) },
    });
  });

  test('that is no JSON, or of another study, refuses', async () => {
    bench.edit('protocol.json', (text) => text.replace('"LILAC-01"', '"ROSE-02"'));
    expect(await refusal()).toMatchObject({ code: 'protocol-of-other-study', detail: { other: 'ROSE-02' } });
    bench.write('protocol.json', '{');
    expect(await refusal()).toMatchObject({ code: 'protocol-unreadable' });
  });

  test('that is new amends the one in the store, and what follows from it', async () => {
    await bench.import();
    bench.edit('protocol.json', (text) =>
      text.replace('"LILACABTAGENE"', '"SOMETHING ELSE"').replace('"1.0"', '"1.1"'),
    );
    const { report } = await bench.import();
    expect(report.protocol).toMatchObject({ version: '1.1', change: 'amended' });
    expect(report.remarks).toMatchObject({ unnamedTreatments: 2 });
    expect(report.domains.find(({ domain }) => domain === 'EX')).toMatchObject({ amended: 2 });
  });
});

describe('time zones', () => {
  test('may be given, and then also for sites that are there', async () => {
    await bench.import({ timeZone: 'Asia/Tokyo' });
    expect((await bench.record('LILAC-01-A1')).site.timeZone).toBe('Asia/Tokyo');
    expect((await bench.import()).report.sites).toMatchObject({ created: 0, amended: 0 });
    expect((await bench.record('LILAC-01-A1')).site.timeZone).toBe('Asia/Tokyo');
    expect((await bench.import({ timeZone: 'Asia/Seoul' })).report.sites).toMatchObject({ amended: 2 });
  });

  test('that do not exist refuse the import', async () => {
    const { report } = await bench.import({ timeZone: 'Asia/Bejing' });
    expect(report).toMatchObject({ outcome: 'refused', refusal: { code: 'time-zone-unknown' } });
  });
});
