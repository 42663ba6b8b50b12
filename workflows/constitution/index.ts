export * from './in-words.ts';
export * from './parse.ts';
export * from './presets.ts';
export * from './reminders.ts';
export * from './schema.ts';
export * from './versions.ts';
