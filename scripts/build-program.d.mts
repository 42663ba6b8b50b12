export function buildProgram(entryPoints: Record<string, string>, outdir: string): Promise<void>;
