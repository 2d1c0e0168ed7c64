/** Where drizzle-kit finds the tables and puts the migrations. Run: `pnpm --filter gateway exec drizzle-kit generate --name <what>`. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src/data/schema.sqlite.ts',
  out: './src/data/migrations/sqlite',
});
