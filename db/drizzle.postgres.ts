import { defineConfig } from 'drizzle-kit';
import { engine } from './kit.ts';

// The tables are PostgreSQL's only where the address says so; otherwise all would seem to be gone.
if (engine !== 'postgres') throw new Error('Run this with DATABASE_URL=postgres://…');

export default defineConfig({
  dialect: 'postgresql',
  casing: 'snake_case',
  schema: './db/schema/*.ts',
  out: './db/migrations/postgres',
});
