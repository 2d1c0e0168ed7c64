/** The same for PostgreSQL: `drizzle-kit generate --config drizzle.postgres.config.ts --name <what>`. Change both together. */
import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/data/schema.postgres.ts',
  out: './src/data/migrations/postgres',
});
