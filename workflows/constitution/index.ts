export * from './parse.ts';
export * from './presets.ts';
export * from './reminders.ts';
export * from './schema.ts';
