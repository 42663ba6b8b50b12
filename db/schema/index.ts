export * from './access.ts';
export * from './cases.ts';
export * from './council.ts';
export * from './deadlines.ts';
export * from './events.ts';
export * from './notices.ts';
export * from './people.ts';
export * from './reports.ts';
