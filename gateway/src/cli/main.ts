/** The command line: `npm run trialside -- <command>`. */
import '../quick-imports.ts';

// What is imported by name would be looked up before the line above takes effect.
const { run } = await import('./commands.ts');
process.exitCode = await run(process.argv.slice(2));
